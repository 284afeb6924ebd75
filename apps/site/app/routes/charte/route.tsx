import { textReasons } from "@maillage/domain/moderation/decision";
import { TextPage } from "../../components/text-page.tsx";

const description = "Ce que l’on peut publier sur Maillage, qui relit, comment une décision se prend et se conteste.";

const law = textReasons.filter((reason) => !reason.ground.startsWith("Charte"));

export default function Charter() {
  return (
    <TextPage title="Charte de publication" path="/charte" description={description}>
      <h2>Ce que l’on publie ici</h2>
      <h3>Besoins, offres, mutualisations et partenariats locaux</h3>
      <p>
        Maillage relie des collectivités et des structures de l’économie sociale et solidaire. Une annonce dit ce dont
        une structure a besoin, ce qu’elle offre, ce qu’elle veut partager, ou avec qui elle veut monter un projet.
      </p>
      <h3>Maillage n’est pas un support de publicité</h3>
      <p>Une annonce peut demander un paiement. Elle ne sert pas à vanter une marque ni à démarcher des clients.</p>
      <h2>Comment l’écrire</h2>
      <h3>Une annonce se comprend seule</h3>
      <p>Une personne qui ne vous connaît pas doit savoir quoi, où, quand et à quelles conditions.</p>
      <h3>Une annonce est bien rangée</h3>
      <p>La nature, le thème et la catégorie choisis sont ceux du texte. C’est ainsi que les autres la trouvent.</p>
      <h3>Une annonce ne paraît qu’une fois</h3>
      <p>Pour la faire revivre, prolongez-la ou modifiez-la plutôt que de la recopier.</p>
      <h3>Pas de données personnelles dans le texte</h3>
      <p>Ni téléphone ni adresse e-mail d’une personne&nbsp;: la messagerie est là pour cela.</p>
      <h2>Qui parle</h2>
      <h3>On agit pour une structure que l’on représente</h3>
      <p>La CRESS vérifie que vous représentez la structure avant que rien ne soit publié en son nom.</p>
      <h3>Un justificatif se lit et se date</h3>
      <p>Le document est lisible en entier, à jour, et porte le nom de la structure.</p>
      <h2>Ce que la loi interdit</h2>
      <ul>
        {law.map(({ code, label, ground }) => (
          <li key={code}>
            {label} ({ground}).
          </li>
        ))}
      </ul>
      <h2>Qui relit, et comment</h2>
      <p>
        La CRESS de la région de votre structure relit les premières annonces avant leur parution. Une structure
        vérifiée et connue publie tout de suite&nbsp;; ses annonces sont relues après. Une région sans CRESS active est
        suivie par l’équipe nationale. Personne ne décide pour sa propre structure. Aucune décision n’est prise par une
        machine.
      </p>
      <p>
        Chaque refus et chaque retrait vous est expliqué par courriel&nbsp;: les faits, la règle, la portée, la durée et
        les recours.
      </p>
      <h2>Signaler un contenu</h2>
      <p>
        Chaque annonce et chaque fiche de structure porte un lien «&nbsp;Signaler&nbsp;», sans compte. Vous recevez un
        numéro de suivi et, si vous laissez une adresse, la réponse.
      </p>
    </TextPage>
  );
}
