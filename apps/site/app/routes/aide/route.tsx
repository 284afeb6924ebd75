import { TextPage } from "../../components/text-page.tsx";

const description =
  "Comment chercher, être prévenu, déposer une annonce, répondre, rejoindre une structure et se faire vérifier sur Maillage.";

export default function Help() {
  return (
    <TextPage
      title="Aide"
      path="/aide"
      description={description}
      lead="Les questions que l’on nous pose le plus souvent."
    >
      <h2>Qui peut s’inscrire&nbsp;?</h2>
      <p>
        Les collectivités et les structures de l’économie sociale et solidaire&nbsp;: associations, coopératives,
        mutuelles, fondations, entreprises d’utilité sociale. Vous lisez tout sans compte. Un compte sert à publier et à
        répondre.
      </p>
      <h2>Comment chercher&nbsp;?</h2>
      <p>
        Écrivez ce qu’il vous faut comme vous le diriez, par exemple «&nbsp;minibus près d’Ambert&nbsp;». Les accents,
        le pluriel et une petite faute de frappe ne comptent pas&nbsp;; les mots voisins sont compris aussi&nbsp;:
        «&nbsp;hangar&nbsp;» trouve «&nbsp;entrepôt&nbsp;». Un lieu écrit dans la recherche devient un filtre, que vous
        pouvez retirer. Chaque résultat dit pourquoi il est là.
      </p>
      <p>
        Vous préférez regarder&nbsp;? <a href="/annonces/carte">La carte</a> montre les mêmes annonces, avec les mêmes
        filtres. La liste, à côté, se lit au clavier.
      </p>
      <h2>Rien ne convient encore. Comment être prévenu&nbsp;?</h2>
      <p>
        Sous les résultats d’une recherche, choisissez «&nbsp;Créer une alerte&nbsp;». Votre adresse suffit, sans
        compte. Vous recevez un courriel par jour au plus, quel que soit le nombre de vos alertes. Chaque courriel
        contient un lien pour les arrêter.
      </p>
      <h2>Que sont les annonces qui se complètent&nbsp;?</h2>
      <p>
        Maillage rapproche les besoins des offres, et les mutualisations entre elles, selon le lieu, les dates et ce que
        disent les textes. Vous les trouvez sur la page de chaque annonce, dans votre espace, et une fois par semaine
        dans un courriel. Chaque rapprochement dit ses raisons. S’il ne va pas, choisissez «&nbsp;Pas pour
        nous&nbsp;»&nbsp;: les suivants en tiennent compte.
      </p>
      <h2>Comment publier une première annonce&nbsp;?</h2>
      <ol>
        <li>
          <a href="/inscription">Créez votre compte</a> et ouvrez le lien reçu par courriel.
        </li>
        <li>
          <a href="/rejoindre">Rejoignez ou inscrivez votre structure</a> avec son numéro SIRET.
        </li>
        <li>
          <a href="/annonces/nouvelle">Rédigez l’annonce</a>. Elle s’enregistre comme brouillon autant de fois que vous
          voulez.
        </li>
        <li>Envoyez-la. La CRESS de votre région la relit, puis elle paraît.</li>
      </ol>
      <h2>Pourquoi ma structure doit-elle être vérifiée&nbsp;?</h2>
      <p>
        N’importe qui peut taper le SIRET d’une mairie. La CRESS vérifie donc que vous représentez bien la structure. En
        attendant, vous rédigez et envoyez vos annonces&nbsp;; rien n’est publié avant sa réponse.
      </p>
      <h2>Besoin, offre, mutualisation, appel à partenaires&nbsp;: que choisir&nbsp;?</h2>
      <ul>
        <li>
          <strong>Besoin</strong>&nbsp;: vous cherchez quelque chose que d’autres ont peut-être.
        </li>
        <li>
          <strong>Offre</strong>&nbsp;: vous avez quelque chose qui peut servir à d’autres.
        </li>
        <li>
          <strong>Mutualisation</strong>&nbsp;: vous voulez partager un bien, un emploi ou un achat à plusieurs.
        </li>
        <li>
          <strong>Appel à partenaires</strong>&nbsp;: vous montez un projet et cherchez avec qui le mener.
        </li>
      </ul>
      <h2>Combien de temps une annonce reste-t-elle&nbsp;?</h2>
      <p>
        Six mois, ou jusqu’à la date que vous donnez. Nous vous prévenons avant la fin, et vous la prolongez en un
        geste.
      </p>
      <h2>Mon annonce a été refusée. Que faire&nbsp;?</h2>
      <p>
        Le courriel vous dit pourquoi, et sur quelle règle la CRESS s’appuie. La <a href="/charte">charte</a> rassemble
        ces règles. Vous pouvez déposer une nouvelle annonce, ou répondre au courriel pour demander un autre examen.
      </p>
      <h2>Est-ce payant&nbsp;?</h2>
      <p>Non. Maillage ne demande rien, ni pour publier ni pour répondre.</p>
    </TextPage>
  );
}
