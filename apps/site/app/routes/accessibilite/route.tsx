import { TextPage } from "../../components/text-page.tsx";

const description = "L’état d’accessibilité de Maillage, ce que nous avons vérifié et comment signaler une difficulté.";

export default function Accessibility() {
  return (
    <TextPage title="Accessibilité" path="/accessibilite" description={description}>
      <p>
        Maillage doit servir à chacune et à chacun&nbsp;: au clavier, avec un lecteur d’écran, avec un texte agrandi,
        sur un petit téléphone, avec une connexion lente.
      </p>
      <h2>Où nous en sommes</h2>
      <p>
        Le site suit le Référentiel général d’amélioration de l’accessibilité (RGAA, version&nbsp;4.1.2). Il n’a pas
        encore fait l’objet d’un audit par une personne extérieure. Il ne peut donc pas être déclaré conforme.
      </p>
      <h2>Ce que nous vérifions à chaque version</h2>
      <ul>
        <li>aucune erreur détectée automatiquement sur les pages, vides, remplies ou en erreur&nbsp;;</li>
        <li>tous les parcours au clavier seul, avec un repère visible&nbsp;;</li>
        <li>la lecture sur un écran de 320&nbsp;pixels sans défilement de côté&nbsp;;</li>
        <li>les contrastes, en thème clair et en thème sombre&nbsp;;</li>
        <li>la lecture et les formulaires principaux sans JavaScript&nbsp;;</li>
        <li>les erreurs d’un formulaire, réunies en tête de page et reliées à leur champ.</li>
      </ul>
      <h2>Ce qui peut encore gêner</h2>
      <ul>
        <li>
          Les photos sont décrites par les personnes qui les déposent&nbsp;: certaines descriptions sont trop courtes.
        </li>
        <li>Les justificatifs envoyés à une CRESS sont des documents que nous ne modifions pas.</li>
      </ul>
      <h2>Vous rencontrez une difficulté</h2>
      <p>
        <a href="/contact">Écrivez-nous</a> en disant quelle page vous gêne et ce que vous cherchiez à faire. Nous vous
        répondrons et vous donnerons l’information autrement s’il le faut.
      </p>
      <p>
        Sans réponse de notre part, vous pouvez saisir le{" "}
        <a href="https://www.defenseurdesdroits.fr">Défenseur des droits</a>.
      </p>
    </TextPage>
  );
}
