/** Pages of the site that letters lead to without being told: everyone has them. */
export const sitePaths = {
  signIn: "/connexion",
  forgottenPassword: "/mot-de-passe",
} as const;
