import { expect, it } from "vitest";
import { photoForm } from "./photo-form.ts";

const draft = { status: "draft", publishedAtOnce: false, count: 0, mayWrite: true } as const;

it("lets a draft have photos, four at most", () => {
  expect(photoForm(draft)).toEqual({ mayAdd: true, mayRemove: true, why: null, after: null });
  expect(photoForm({ ...draft, count: 4 })).toMatchObject({ mayAdd: false, mayRemove: true });
});

it("says before the form that the CRESS is reading the photos", () => {
  expect(photoForm({ ...draft, status: "submitted" })).toMatchObject({ mayAdd: false, mayRemove: false });
  expect(photoForm({ ...draft, status: "submitted" }).why).toContain("relecture");
});

it("says before the form that a photo online is read first, unless the organisation is trusted", () => {
  expect(photoForm({ ...draft, status: "published" })).toMatchObject({ mayAdd: true, mayRemove: true });
  expect(photoForm({ ...draft, status: "published" }).after).toContain("relecture");
  expect(photoForm({ ...draft, status: "published", publishedAtOnce: true }).after).toBeNull();
});

it("takes no new photo for what is online no longer in the lists, and says what to do", () => {
  expect(photoForm({ ...draft, status: "expired" })).toMatchObject({ mayAdd: false, mayRemove: true });
  expect(photoForm({ ...draft, status: "expired" }).why).toContain("Prolongez-la");
});

it("shows nothing to do to a person who only reads", () => {
  expect(photoForm({ ...draft, mayWrite: false })).toMatchObject({ mayAdd: false, mayRemove: false, why: null });
});
