import { TextPage } from "../../components/text-page.tsx";

const description = "À qui écrire, selon ce que vous cherchez : une structure, votre CRESS, ou l’équipe de Maillage.";

export default function Contact() {
  return (
    <TextPage title="Contact" path="/contact" description={description}>
      <h2>Vous voulez joindre une structure</h2>
      <p>
        Ouvrez l’annonce qui vous intéresse et choisissez «&nbsp;Proposer une réponse&nbsp;». La conversation s’ouvre
        entre vos deux structures&nbsp;: personne n’a besoin de donner son adresse.
      </p>
      <h2>Une annonce ou une fiche pose problème</h2>
      <p>
        Utilisez le lien «&nbsp;Signaler&nbsp;» au bas de la page. Vous n’avez pas besoin de compte, et vous recevez un
        numéro de suivi.
      </p>
      <h2>Vous voulez parler à votre CRESS</h2>
      <p>
        La chambre régionale de l’économie sociale et solidaire de votre région relit les annonces et vérifie les
        structures. Son nom est affiché sur la <a href="/territoires">page de votre région</a>.
      </p>
      <h2>Le site ne marche pas comme il devrait</h2>
      <p>
        Écrivez à l’organisme qui édite ce site&nbsp;: son adresse figure dans les{" "}
        <a href="/mentions-legales">mentions légales</a>. Dites-nous la page, ce que vous vouliez faire et ce qui s’est
        passé.
      </p>
    </TextPage>
  );
}
