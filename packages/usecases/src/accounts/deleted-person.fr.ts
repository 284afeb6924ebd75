/** What stands in place of the name of someone who deleted their account. */
export const deletedPersonName = "Compte supprimé";
