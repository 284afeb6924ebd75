import { Table } from "@maillage/ui/table/table";
import { TextPage } from "../../components/text-page.tsx";
import { retentionRows } from "../../privacy/retention.ts";

const description =
  "Les données personnelles que Maillage garde, pourquoi, combien de temps, et comment exercer vos droits.";

export default function PersonalData() {
  return (
    <TextPage title="Données personnelles" path="/donnees-personnelles" description={description}>
      <p>Nous gardons peu de choses sur vous, et nous vous disons lesquelles.</p>
      <h2>Si vous lisez sans compte</h2>
      <p>
        Nous ne déposons aucun cookie et n’appelons aucun autre site. Nos journaux techniques ne gardent ni votre
        adresse ni ce que vous cherchez.
      </p>
      <h2>Si vous avez un compte</h2>
      <ul>
        <li>votre nom et votre adresse e-mail, pour vous reconnaître et vous écrire&nbsp;;</li>
        <li>votre mot de passe, sous une forme que nous ne pouvons pas lire&nbsp;;</li>
        <li>vos connexions en cours, avec le type d’appareil, pour que vous puissiez les fermer&nbsp;;</li>
        <li>les structures pour lesquelles vous agissez, et avec quel rôle&nbsp;;</li>
        <li>les annonces et les messages que vous écrivez au nom d’une structure.</li>
      </ul>
      <p>
        Un seul cookie tient votre connexion. Il disparaît quand vous vous déconnectez, ou après 14&nbsp;jours sans
        visite. Au bureau de modération, un second retient si les touches d’une lettre sont désactivées.
      </p>
      <h2>Ce que les autres voient</h2>
      <p>
        Votre adresse e-mail ne paraît jamais en public. Les échanges passent par la messagerie&nbsp;: l’autre structure
        voit votre nom et celui de votre structure. Le nom, le SIRET et la commune des structures sont publics.
      </p>
      <h2>Les justificatifs</h2>
      <p>
        Un document envoyé pour une vérification n’est lu que par la CRESS de votre région et par l’équipe nationale. Il
        n’est jamais publié.
      </p>
      <h2 id="durees">Combien de temps</h2>
      <p>Chaque nuit, ce qui a fait son temps est effacé.</p>
      <Table
        caption="Ce que nous gardons, combien de temps, et pourquoi"
        columns={[{ label: "Quoi" }, { label: "Combien de temps" }, { label: "Pourquoi" }]}
        rows={retentionRows.map(({ what, howLong, why }) => ({ key: what, cells: [what, howLong, why] }))}
      />
      <h2>Vos droits</h2>
      <p>
        Vous pouvez voir et corriger vos données dans <a href="/compte">votre compte</a>, et le supprimer vous-même.
        Vous pouvez aussi <a href="/compte/mes-donnees">les télécharger</a> dans un fichier.
      </p>
      <p>
        Pour toute autre demande, <a href="/contact">écrivez-nous</a>. Vous pouvez aussi saisir la{" "}
        <a href="https://www.cnil.fr">CNIL</a>.
      </p>
    </TextPage>
  );
}
