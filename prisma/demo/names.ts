/** Names to make people of; none of them is meant to be anybody. */
export interface Names {
  given: readonly string[];
  family: readonly string[];
}

const list = (text: string) => text.trim().split(/\s*,\s*/);

export const irishNames: Names = {
  given:
    list(`Aoife, Cian, Saoirse, Oisín, Niamh, Eoin, Róisín, Fionn, Ciara, Darragh, Sinéad, Pádraig, Gráinne,
    Conor, Orla, Tadhg, Maeve, Ronan, Éabha, Declan, Łukasz, Agnieszka, Thiago, Beatriz, Andrei, Ioana, Chidi, Amara,
    Mateus, Zofia, Siobhán, Killian, Nuala, Donal`),
  family:
    list(`Murphy, Ó Dálaigh, Kelly, Byrne, O'Sullivan, Walsh, Nolan, McCarthy, Doyle, Ní Bhriain, Gallagher,
    Kavanagh, Fitzgerald, Brennan, Quinn, Wójcik, Kowalska, Ferreira, Popescu, Okafor, Lynch, Tierney, Maguire,
    Keane, Flynn, Duffy, Whelan, Farrell, Sheridan`),
};

export const americanNames: Names = {
  given:
    list(`Olivia, Marcus, Priya, Ethan, Naomi, Diego, Hannah, Jamal, Grace, Wei, Rachel, Andre, Sofia, Caleb,
    Leila, Owen, Imani, Lucas, Vivian, Noah, Carmen, Isaac, Fatima, Henry, Maya, Theodore, Joy, Rafael, Nora`),
  family:
    list(`Whitaker, Delgado, Raman, Brooks, Feldman, Okoye, Nguyen, Sullivan, Harper, Chen, Goldberg, Washington,
    Moreau, Bennett, Haddad, Larsen, Ibarra, Coleman, Park, Rowe, Lindqvist, Castillo, Abrams, Fitch, Osei, Mercer`),
};

export const japaneseNames: Names = {
  given:
    list(`Haruto, Yui, Sota, Aoi, Ren, Hina, Takumi, Sakura, Kenta, Mio, Daiki, Rin, Shota, Nanami, Yuto, Akari,
    Ryo, Misaki, Kaito, Emi, Naoki, Ayaka, Kazuki, Chihiro, Hiroshi, Mai, Satoshi, Yoko, Minh, Linh, Arjun`),
  family:
    list(`Sato, Suzuki, Takahashi, Tanaka, Watanabe, Ito, Yamamoto, Nakamura, Kobayashi, Kato, Yoshida, Yamada,
    Sasaki, Matsumoto, Inoue, Kimura, Hayashi, Shimizu, Mori, Abe, Ikeda, Hashimoto, Ishikawa, Ogawa, Nguyen, Singh`),
};

/** As many different names as asked for, always in the same order. */
export function* fullNames({ given, family }: Names): Generator<string> {
  for (let round = 0; ; round += 1)
    for (let at = 0; at < given.length; at += 1)
      yield `${given[at]} ${family[(at * 5 + round * 3 + 1) % family.length]}`;
}
