import { z } from "zod";
import {
  communesAnswer,
  complementsAnswer,
  listingsAnswer,
  oneListingAnswer,
  problemAnswer,
} from "./open-data.answers.ts";
import { communesQuery, complementsQuery, feedQuery, listingsQuery } from "./open-data.input.ts";

const schemaOf = (schema: z.ZodType) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "output" });
  return rest;
};

function parametersOf(query: z.ZodObject) {
  return Object.entries(query.shape).map(([name, schema]) => {
    // A shape's values are zod types; their generic form is narrower than toJSONSchema needs.
    const { description, ...rest } = schemaOf(schema as z.ZodType);
    return { name, in: "query", required: false, description, schema: rest };
  });
}

const json = (name: string) => ({ "application/json": { schema: { $ref: `#/components/schemas/${name}` } } });
const refusal = (description: string) => ({ description, content: json("Probleme") });
const found = (description: string, name: string) => ({ description, content: json(name) });
const away = { "503": refusal("La base de données ne répond pas. Réessayez dans une minute.") };
const bad = { "400": refusal("Un paramètre est inconnu ou sa valeur ne va pas\u00a0; la phrase le nomme.") };

const listingId = {
  name: "id",
  in: "path",
  required: true,
  description: "Identifiant de l’annonce.",
  schema: { type: "string", format: "uuid" },
};

const paths = {
  "/api/v1/annonces": {
    get: {
      operationId: "listerAnnonces",
      summary: "Annonces publiées",
      description: "Par pertinence avec q, sinon par distance avec pres_de, sinon les plus récentes d’abord.",
      parameters: parametersOf(listingsQuery),
      responses: { "200": found("Une page d’annonces.", "Annonces"), ...bad, ...away },
    },
  },
  "/api/v1/annonces/{id}": {
    get: {
      operationId: "lireAnnonce",
      summary: "Une annonce publiée, avec son texte",
      parameters: [listingId],
      responses: {
        "200": found("L’annonce.", "Annonce"),
        "404": refusal("L’annonce n’existe pas, ou n’est plus publiée."),
        ...bad,
        ...away,
      },
    },
  },
  "/api/v1/annonces/{id}/correspondances": {
    get: {
      operationId: "listerCorrespondances",
      summary: "Les annonces qui en complètent une, et pourquoi",
      parameters: [listingId, ...parametersOf(complementsQuery)],
      responses: {
        "200": found(
          "Les correspondances, les meilleures d’abord\u00a0; mieux vaut aucune que du bruit.",
          "Correspondances",
        ),
        "404": refusal("L’annonce n’existe pas, ou n’est plus publiée."),
        ...bad,
        ...away,
      },
    },
  },
  "/api/v1/annonces.atom": {
    get: {
      operationId: "suivreAnnonces",
      summary: "Fil Atom des annonces les plus récentes",
      parameters: parametersOf(feedQuery),
      responses: {
        "200": { description: "Le fil.", content: { "application/atom+xml": { schema: { type: "string" } } } },
        ...bad,
        ...away,
      },
    },
  },
  "/api/v1/communes": {
    get: {
      operationId: "chercherCommunes",
      summary: "Communes d’aujourd’hui",
      description: "Par nom, ancien nom, code postal ou code INSEE, les plus probables d’abord.",
      parameters: parametersOf(communesQuery),
      responses: { "200": found("Les communes trouvées.", "Communes"), ...bad, ...away },
    },
  },
};

/** The description of the open data (OpenAPI 3.1), made from the very schemas that read and shape it. */
export function openApiDocument(apiUrl: string) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Maillage\u00a0: données ouvertes",
      version: "1.0.0",
      description:
        "Les annonces publiées du réseau d’entraide des collectivités et des structures de l’économie sociale et solidaire.",
    },
    servers: [{ url: apiUrl }],
    paths,
    components: {
      schemas: {
        Annonces: schemaOf(listingsAnswer),
        Annonce: schemaOf(oneListingAnswer),
        Correspondances: schemaOf(complementsAnswer),
        Communes: schemaOf(communesAnswer),
        Probleme: schemaOf(problemAnswer),
      },
    },
  };
}
