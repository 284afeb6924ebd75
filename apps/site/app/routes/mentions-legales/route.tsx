import { TextPage } from "../../components/text-page.tsx";

const description = "Qui édite et héberge ce site, et sous quelle licence son programme est publié.";

export default function LegalNotice() {
  return (
    <TextPage title="Mentions légales" path="/mentions-legales" description={description}>
      <h2>Qui édite ce site</h2>
      <p>
        Maillage est un programme libre. Chaque installation est éditée par l’organisme qui l’ouvre au public&nbsp;: en
        général une chambre régionale de l’économie sociale et solidaire (CRESS), ou plusieurs ensemble. L’éditeur de ce
        site inscrit ici son nom, son adresse, son numéro SIRET et le nom de la personne qui dirige la publication.
      </p>
      <p>
        Sur cette installation, ces mentions n’ont pas encore été remplies. Tant qu’elles ne le sont pas, il s’agit d’un
        site d’essai&nbsp;: n’y déposez rien que vous ne voudriez pas perdre.
      </p>
      <h2>Qui l’héberge</h2>
      <p>L’éditeur inscrit ici le nom, l’adresse et le téléphone de l’hébergeur, comme la loi le demande.</p>
      <h2>Le programme</h2>
      <p>
        Le programme de Maillage est publié sous la licence publique de l’Union européenne (EUPL), version&nbsp;1.2.
        Chacun peut le lire, l’installer, le modifier et partager ses modifications sous la même licence.
      </p>
      <h2>Les données publiques</h2>
      <p>
        Les communes, intercommunalités, départements et régions viennent du Code officiel géographique de l’INSEE et de
        la Banatic. Les positions approchées des communes viennent de GeoNames (licence CC&nbsp;BY&nbsp;4.0). Les noms
        et adresses des structures viennent du répertoire Sirene, par l’API Recherche d’entreprises.
      </p>
      <h2>Les annonces</h2>
      <p>
        Les textes et les photos d’une annonce appartiennent à la structure qui les publie. En les déposant, elle permet
        de les montrer sur Maillage et dans ses données ouvertes, tant que l’annonce est publiée.
      </p>
    </TextPage>
  );
}
