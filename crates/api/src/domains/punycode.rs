//! Names of domains in the letters of DNS and in those of people (RFC 3492). What of a typed name is the same letter
//! (case, width, composition) needs Unicode's tables, which the browser has: here is only the encoding.

const BASE: u32 = 36;
/// What a label in the letters of DNS begins with when it holds others.
const PREFIX: &str = "xn--";

/// The threshold at the position `k` (section 6.1).
fn threshold(k: u32, bias: u32) -> u32 {
    k.saturating_sub(bias).clamp(1, 26)
}

fn adapt(delta: u32, points: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / 700 } else { delta / 2 };
    delta += delta / points;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += BASE;
    }
    k + 36 * delta / (delta + 38)
}

/// The name of a domain, in small letters already, in the letters of DNS.
///
/// ```
/// assert_eq!(api::domains::ascii("blåbær.example"), "xn--blbr-roah.example");
/// ```
pub fn ascii(domain: &str) -> String {
    let label = |label: &str| match encode(label) {
        Some(text) if !label.is_ascii() => [PREFIX, &text].concat(),
        _ => label.to_owned(),
    };
    domain.split('.').map(label).collect::<Vec<_>>().join(".")
}

/// The name of a domain in the letters of people. A label that would not come back to the same letters of DNS, or that
/// holds what cannot be told from nothing, stays as it is.
pub fn shown(domain: &str) -> String {
    let label = |label: &str| {
        let decoded = label.strip_prefix(PREFIX).and_then(decode);
        let is_safe = |text: &String| {
            text.chars().all(|c| {
                !c.is_control() && !c.is_whitespace() && !text::is_invisible(c) && !"./\\@".contains(c)
            }) && !text.is_ascii()
                && encode(text).is_some_and(|again| Some(again.as_str()) == label.strip_prefix(PREFIX))
        };
        decoded.filter(is_safe).unwrap_or_else(|| label.to_owned())
    };
    domain.split('.').map(label).collect::<Vec<_>>().join(".")
}

fn encode(label: &str) -> Option<String> {
    let mut out: String = label.chars().filter(char::is_ascii).collect();
    let basic = u32::try_from(out.len()).ok()?;
    if basic > 0 {
        out.push('-');
    }
    let all: Vec<u32> = label.chars().map(u32::from).collect();
    let (mut n, mut delta, mut bias, mut handled) = (128u32, 0u32, 72u32, basic);
    while (handled as usize) < all.len() {
        let next = all.iter().copied().filter(|c| *c >= n).min()?;
        delta = delta.checked_add((next - n).checked_mul(handled + 1)?)?;
        n = next;
        for c in &all {
            if *c < n {
                delta = delta.checked_add(1)?;
            }
            if *c == n {
                let (mut q, mut k) = (delta, BASE);
                loop {
                    let t = threshold(k, bias);
                    if q < t {
                        break;
                    }
                    out.push(letter(t + (q - t) % (BASE - t))?);
                    q = (q - t) / (BASE - t);
                    k += BASE;
                }
                out.push(letter(q)?);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        n += 1;
    }
    Some(out)
}

/// Digits of base 36 begin with numbers, those of this encoding with letters.
fn letter(digit: u32) -> Option<char> {
    char::from_u32(if digit < 26 { u32::from('a') + digit } else { u32::from('0') + digit - 26 })
}

fn digit(c: char) -> Option<u32> {
    match c {
        'a'..='z' => Some(u32::from(c) - u32::from('a')),
        '0'..='9' => Some(u32::from(c) - u32::from('0') + 26),
        _ => None,
    }
}

fn decode(text: &str) -> Option<String> {
    let (basic, rest) = text.rsplit_once('-').unwrap_or(("", text));
    let mut all: Vec<char> = basic.chars().collect();
    let (mut n, mut i, mut bias) = (128u32, 0u32, 72u32);
    let mut rest = rest.chars().peekable();
    while rest.peek().is_some() {
        let (before, mut weight, mut k) = (i, 1u32, BASE);
        loop {
            let digit = digit(rest.next()?)?;
            i = i.checked_add(digit.checked_mul(weight)?)?;
            let t = threshold(k, bias);
            if digit < t {
                break;
            }
            weight = weight.checked_mul(BASE - t)?;
            k += BASE;
        }
        let count = u32::try_from(all.len()).ok()? + 1;
        bias = adapt(i - before, count, before == 0);
        n = n.checked_add(i / count)?;
        i %= count;
        all.insert(i as usize, char::from_u32(n)?);
        i += 1;
    }
    Some(all.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_script_go_there_and_back() {
        for (name, dns) in [
            ("fjørdbank.example", "xn--fjrdbank-64a.example"),
            ("blåbær.no", "xn--blbr-roah.no"),
            ("müller.de", "xn--mller-kva.de"),
            ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
            ("пример.рф", "xn--e1afmkfd.xn--p1ai"),
            ("مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv"),
            ("a.example", "a.example"),
        ] {
            assert_eq!(ascii(name), dns);
            assert_eq!(shown(dns), name);
        }
    }

    #[test]
    fn what_would_mislead_stays_in_the_letters_of_dns() {
        for dns in
            ["xn--.example", "xn--a.example", "xn--abc-.example", "xn--99999999999.example", "xn--A-.x"]
        {
            assert_eq!(shown(dns), dns);
        }
        // A zero-width space inside.
        let hidden = ["xn--", &encode("ba\u{200b}nk").unwrap_or_default()].concat();
        assert_eq!(shown(&hidden), hidden);
    }
}
