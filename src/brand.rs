//! The deployment's own colour in the place of the accent, with its contrast made right in both themes.

use leptos::prelude::*;

/// The contrast that text needs against its ground (WCAG 2.2, 1.4.3).
const ENOUGH: f64 = 4.5;
/// The grounds that accent text stands on, a little darker and lighter than the surfaces of `tokens.css`,
/// so that the soft ground of a chosen entry is covered too.
const LIGHT_GROUND: Rgb = [232, 236, 242];
const DARK_GROUND: Rgb = [44, 50, 60];
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/// A colour of 8 bits a channel.
pub(crate) type Rgb = [u8; 3];

/// Sets the accent group of `tokens.css` from one colour.
pub(crate) fn apply(accent: Rgb) {
    use wasm_bindgen::JsCast;
    let Some(root) =
        document().document_element().and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    for (name, light, dark) in accent_group(accent) {
        let value = ["light-dark(", &css(light), ", ", &css(dark), ")"].concat();
        let _ = root.style().set_property(name, &value);
    }
}

/// The group: name, its value in the light and in the dark theme.
fn accent_group(accent: Rgb) -> [(&'static str, Rgb, Rgb); 5] {
    let light = until_enough(accent, BLACK, LIGHT_GROUND);
    let dark = until_enough(accent, WHITE, DARK_GROUND);
    [
        ("--accent", light, dark),
        ("--accent-hover", mix(light, BLACK, 0.15), mix(dark, WHITE, 0.2)),
        ("--accent-ink", light, dark),
        ("--accent-soft", mix(light, WHITE, 0.9), mix(dark, [20, 24, 30], 0.85)),
        ("--on-accent", WHITE, BLACK),
    ]
}

/// Moves `colour` towards `end` until it is readable on `ground`.
fn until_enough(colour: Rgb, end: Rgb, ground: Rgb) -> Rgb {
    (0..=20)
        .map(|step| mix(colour, end, f64::from(step) / 20.0))
        .find(|mixed| contrast(*mixed, ground) >= ENOUGH)
        .unwrap_or(end)
}

fn mix(from: Rgb, to: Rgb, share: f64) -> Rgb {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a mix of two bytes is a byte"
    )]
    let channel = |i: usize| (f64::from(from[i]) * (1.0 - share) + f64::from(to[i]) * share).round() as u8;
    [channel(0), channel(1), channel(2)]
}

/// WCAG's contrast ratio, from 1 to 21.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// WCAG's relative luminance, from 0 to 1.
fn luminance(colour: Rgb) -> f64 {
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2])
}

fn css(colour: Rgb) -> String {
    let [red, green, blue] = colour.map(|channel| channel.to_string());
    ["rgb(", &red, " ", &green, " ", &blue, ")"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_brand_colour_becomes_readable() {
        for accent in
            [[255, 255, 0], [0, 0, 0], [255, 255, 255], [0, 200, 80], [128, 0, 128], [250, 128, 114]]
        {
            let [
                (_, light, dark),
                (_, light_hover, dark_hover),
                _,
                (_, light_soft, dark_soft),
                (_, on_light, on_dark),
            ] = accent_group(accent);
            for (ink, ground) in [
                (light, WHITE),
                (light, light_soft),
                (on_light, light),
                (on_light, light_hover),
                (dark, DARK_GROUND),
                (dark, dark_soft),
                (on_dark, dark),
                (on_dark, dark_hover),
            ] {
                assert!(contrast(ink, ground) >= ENOUGH, "{accent:?}: {ink:?} on {ground:?}");
            }
        }
    }

    #[test]
    fn a_readable_colour_is_kept() {
        assert_eq!(accent_group([0, 80, 140])[0].1, [0, 80, 140]);
    }
}
