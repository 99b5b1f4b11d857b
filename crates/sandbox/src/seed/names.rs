//! Name parts from which people are made: Nordic for the most part, and some from all over the world.
//!
//! Each list is one paragraph, unformatted, since a line for each name would hide the rest of the file.
//! No two entries of a list may fold to the same ASCII text: user names are unique by that.

/// Given names.
#[rustfmt::skip]
pub const GIVEN: &[&str] = &[
    "Kari", "Olav", "Åse", "Øyvind", "Ærlend", "Bjørn", "Ingrid", "Sigrid", "Håkon", "Målfrid", "Solveig",
    "Torbjørn", "Gunnhild", "Eirik", "Marte", "Nils", "Ragnhild", "Sverre", "Turid", "Vegard", "Aud",
    "Børge", "Dagny", "Endre", "Frøydis", "Geir", "Hedda", "Iver", "Jorunn", "Kjell", "Linnéa", "Mårten",
    "Örjan", "Älva", "Göran", "Åke", "Malin", "Björk", "Lars-Erik", "Saga", "Søren", "Mette", "Jørgen",
    "Aksel", "Freja", "Rasmus", "Kirstine", "Þórunn", "Guðmundur", "Sigríður", "Ásdís", "Örvar",
    "Hrafnhildur", "Ævar", "Aino", "Väinö", "Eero", "Päivi", "Jyrki", "Tuula", "Sámmol", "Áilu", "Máret",
    "Niillas", "Łukasz", "Agnieszka", "Zbigniew", "Małgorzata", "Šárka", "Jiří", "Zdeněk", "Dušan", "Živa",
    "Željko", "Ștefan", "Ioana", "Çağla", "Gülşen", "Oğuz", "İrem", "Đorđe", "Ñusta", "José", "Begoña",
    "Íñigo", "Chloé", "François", "Zoë", "Jürgen", "Käthe", "Ruß", "Nguyễn", "Thảo", "Minh", "Amina",
    "Yusuf", "Fatima", "Omar", "Leila", "Priya", "Arjun", "Ananya", "Wei", "Mei-Ling", "Haruto", "Yui",
    "Olu", "Chidi", "Ngozi", "Abebe", "Siobhán", "Pádraig", "Niamh", "Liam", "Olivia", "Noah", "Emma",
    "Maximiliane", "Bartholomew", "Jo", "Li", "Bo", "Ea", "Per", "Anne", "Marit", "Astrid", "Tor", "Hilde",
    "Knut", "Randi", "Leif", "Gro", "Odd", "Unni", "Terje",
];

/// Family names.
#[rustfmt::skip]
pub const FAMILY: &[&str] = &[
    "Hansen", "Johansen", "Olsen", "Larsen", "Andersen", "Pedersen", "Nilsen", "Kristiansen", "Jensen",
    "Karlsen", "Ødegård", "Bjørnstad", "Sæther", "Øvrebø", "Åsheim", "Bråten", "Grønli", "Hætta",
    "Kjærstad", "Lønning", "Mæhle", "Nygård", "Røed", "Skår", "Tveito", "Vågen", "Wøien", "Ås", "Haugland",
    "Berg", "Dahl", "Lund", "Moen", "Strand", "Solberg", "Eide", "Bakken", "Fjellanger", "Gjerde",
    "Hovland", "Ihle", "Jacobsen", "Knutsen", "Lie", "Myhre", "Næss", "Opsahl", "Rasmussen", "Sørensen",
    "Thorvaldsen", "Ulvestad", "Vik", "Waage", "Ytterdal", "Øien", "Lindström", "Sjöberg", "Åkesson",
    "Öberg", "Hägglund", "Björklund", "Söderlund", "Nyström", "Ekelöf", "Wallén", "Møller", "Østergaard",
    "Kjær", "Nørgaard", "Bæk", "Ahlgreen", "Þorsteinsdóttir", "Guðjónsson", "Ólafsdóttir", "Ægisson",
    "Sigurðardóttir", "Hämäläinen", "Väisänen", "Mäkelä", "Korhonen", "Nieminen", "Järvinen", "Ylönen",
    "Sara", "Utsi", "Somby", "Żółkiewski", "Wójcik", "Kowalczyk", "Lewandowska", "Dvořák", "Černý",
    "Nováková", "Šimunović", "Đurić", "Žagar", "Popescu", "Țăran", "Yıldırım", "Öztürk", "Çelik", "Muñoz",
    "Ibáñez", "García", "Lefèvre", "Müller", "Groß", "Weiß", "von der Lühe", "van den Berg", "d'Aubigné",
    "O'Sullivan", "Mac Giolla", "Trần", "Phạm", "Al-Masri", "El Amrani", "Haddad", "Khan", "Sharma",
    "Ramachandran", "Zhang", "Wang", "Tanaka", "Okonkwo", "Adeyemi", "Tesfaye", "Smith", "Johnson",
    "Featherstonehaugh", "Wolfeschlegelsteinhausen", "Ng", "Xu",
];

/// Domains, the tenant's own first; more often used ones stand more than once.
#[rustfmt::skip]
pub const DOMAINS: &[&str] = &[
    "fjordbank.example", "fjordbank.example", "fjordbank.example", "nordlysinvest.example",
    "havbris.example", "konsulent.fjordbank.example", "polarkraft.example", "skogindustri.example",
    "xn--blbr-soa0k.example", "very-long-subsidiary-name.holding.nordlysinvest.example",
    "aurora.example.net", "mail.example.org",
];

/// Country codes of phone numbers with the digits that numbers begin with and how many follow.
pub const PHONES: &[(&str, u32)] = &[
    ("+479", 7),
    ("+474", 7),
    ("+479", 7),
    ("+4670", 7),
    ("+452", 7),
    ("+35840", 7),
    ("+3546", 6),
    ("+4915", 9),
    ("+4850", 7),
    ("+44770", 7),
    ("+97150", 7),
    ("+1212", 7),
];

/// `text` in ASCII lower case with only letters, digits and hyphens: what stands in an email address.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.to_lowercase().chars() {
        match c {
            'a'..='z' | '0'..='9' | '-' => folded.push(c),
            ' ' => folded.push('-'),
            'å' => folded.push_str("aa"),
            'æ' => folded.push_str("ae"),
            'ø' => folded.push_str("oe"),
            'ö' | 'ó' | 'ò' | 'ô' | 'õ' => folded.push('o'),
            'ä' | 'á' | 'à' | 'â' | 'ã' | 'ă' | 'ầ' | 'ạ' | 'ả' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' | 'ě' | 'ễ' => folded.push('e'),
            'í' | 'ì' | 'î' | 'ï' | 'ı' => folded.push('i'),
            'ú' | 'ù' | 'û' | 'ü' | 'ů' => folded.push('u'),
            'ý' => folded.push('y'),
            'ð' | 'đ' => folded.push('d'),
            'þ' => folded.push_str("th"),
            'š' | 'ş' | 'ș' => folded.push('s'),
            'ß' => folded.push_str("ss"),
            'ł' => folded.push('l'),
            'ž' | 'ż' | 'ź' => folded.push('z'),
            'č' | 'ć' | 'ç' => folded.push('c'),
            'ř' => folded.push('r'),
            'ğ' => folded.push('g'),
            'ț' => folded.push('t'),
            'ñ' => folded.push('n'),
            _ => {}
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_names_fold_alike() {
        for list in [GIVEN, FAMILY] {
            let folded: HashSet<String> = list.iter().map(|name| fold(name)).collect();
            assert_eq!(folded.len(), list.len());
            assert!(folded.iter().all(|name| !name.is_empty()));
        }
    }
}
