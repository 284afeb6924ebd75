import { expect, it } from "vitest";
import { photoForm } from "./photo-form.ts";

const draft = { status: "draft", verified: false, count: 0, mayWrite: true } as const;

it("lets a draft have photos, four at most", () => {
  expect(photoForm(draft)).toEqual({ mayAdd: true, mayRemove: true, why: null });
  expect(photoForm({ ...draft, count: 4 })).toMatchObject({ mayAdd: false, mayRemove: true });
});

it("says before the form that the CRESS is reading the photos", () => {
  expect(photoForm({ ...draft, status: "submitted" })).toMatchObject({ mayAdd: false, mayRemove: false });
  expect(photoForm({ ...draft, status: "submitted" }).why).toContain("relecture");
});

it("says before the form that a photo online is read first, and how to have one", () => {
  expect(photoForm({ ...draft, status: "published" }).why).toContain("Copiez-la");
  expect(photoForm({ ...draft, status: "published", verified: true }).mayAdd).toBe(true);
});

it("shows nothing to do to a person who only reads", () => {
  expect(photoForm({ ...draft, mayWrite: false })).toEqual({ mayAdd: false, mayRemove: false, why: null });
});
