import { isCommonPassword } from "@maillage/auth/common-passwords";
import { hashPassword } from "@maillage/auth/passwords";
import { refuse } from "@maillage/domain/refusals/refusal";

/**
 * The hash of a chosen password; refused when it is one of the known ones.
 * @param personal what anyone may know of the person: name, address
 */
export async function hashChosenPassword(password: string, personal: readonly string[]): Promise<string> {
  if (await isCommonPassword(password, personal)) refuse("password_too_common", { field: "password" });
  return hashPassword(password);
}
