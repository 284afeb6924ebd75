import type { ClassesOf } from "./column-class.ts";

/** People, their organisations, and what is sent to them. */
export const peopleColumns = {
  attempt: {
    at: "members",
    id: "members",
    key: "secret",
  },
  cress: {
    active: "public",
    announced_delay_days: "public",
    organisation_id: "public",
    region_code: "public",
    trusted_after: "public",
  },
  document: {
    // Evidence is proof until a year after what it proved ends (purgeEvidence); one that proves nothing goes at once.
    bytes: "legal",
    created_at: "members",
    id: "members",
    media_type: "members",
    name: "personal",
    organisation_id: "members",
    purpose: "members",
    size_bytes: "members",
    uploaded_by: "personal",
  },
  establishment: {
    commune_code: "public",
    created_at: "public",
    id: "public",
    is_head_office: "public",
    name: "public",
    organisation_id: "public",
    siret: "public",
  },
  idempotency_key: {
    action: "members",
    created_at: "members",
    key: "secret",
    person_id: "personal",
    result: "members",
  },
  letter: {
    attempts: "members",
    created_at: "members",
    data: "personal",
    id: "members",
    last_error: "members",
    person_id: "personal",
    recipient_email: "personal",
    sent_at: "members",
    status: "members",
    template: "members",
  },
  membership: {
    decided_at: "members",
    decided_by: "personal",
    ended_at: "members",
    id: "members",
    message: "personal",
    organisation_id: "members",
    person_id: "personal",
    requested_at: "members",
    role: "members",
    status: "members",
  },
  national_appointment: {
    appointed_at: "members",
    appointed_by: "personal",
    ended_at: "members",
    id: "members",
    person_id: "personal",
  },
  one_time_link: {
    created_at: "members",
    email: "personal",
    expires_at: "members",
    id: "members",
    payload: "personal",
    person_id: "personal",
    purpose: "members",
    secret_hash: "secret",
    used_at: "members",
  },
  organisation: {
    activity_code: "public",
    activity_code_2025: "public",
    commune_code: "public",
    created_at: "public",
    description: "public",
    family: "public",
    id: "public",
    kind: "public",
    legal_category: "public",
    name: "public",
    origin: "public",
    reference: "public",
    region_code: "public",
    rna: "public",
    short_code: "public",
    siren: "public",
    updated_at: "public",
    website: "public",
    withdrawn_at: "public",
  },
  person: {
    created_at: "personal",
    deleted_at: "personal",
    display_name: "personal",
    email: "personal",
    email_confirmed_at: "personal",
    id: "members",
    password_hash: "secret",
  },
  session: {
    acting_organisation_id: "members",
    created_at: "members",
    device: "personal",
    id: "members",
    kind: "members",
    last_used_at: "members",
    password_given_at: "members",
    person_id: "personal",
    secret_hash: "secret",
  },
  verification: {
    end_announced_at: "members",
    end_told_at: "members",
    ended_at: "public",
    evidence_id: "members",
    expires_at: "public",
    fact: "public",
    id: "members",
    organisation_id: "public",
    person_id: "personal",
    request_id: "members",
    source: "public",
    status_name: "public",
    verified_at: "public",
    verified_by: "personal",
    verifier_name: "public",
  },
  verification_request: {
    claimed_siret: "members",
    register_name: "members",
    created_at: "members",
    decided_at: "members",
    declared_status: "members",
    evidence_id: "members",
    fact: "members",
    id: "members",
    organisation_id: "members",
    person_id: "personal",
    region_code: "members",
    statement: "personal",
    status: "members",
  },
} as const satisfies ClassesOf<
  | "attempt"
  | "cress"
  | "document"
  | "establishment"
  | "idempotency_key"
  | "letter"
  | "membership"
  | "national_appointment"
  | "one_time_link"
  | "organisation"
  | "person"
  | "session"
  | "verification"
  | "verification_request"
>;
