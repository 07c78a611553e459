//! Round lengths, for scale bars.

/// The largest of 1, 2 or 5 times a power of ten that is not longer, in kilometres.
pub fn round_length(km: f64) -> f64 {
    let power = 10.0_f64.powf(km.log10().floor());
    let most = km / power;
    let step = if most >= 5.0 {
        5.0
    } else if most >= 2.0 {
        2.0
    } else {
        1.0
    };
    step * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_bar_is_a_round_length_no_longer_than_asked() {
        for (km, round) in [(1876.0, 1000.0), (560.0, 500.0), (7.0, 5.0), (0.29, 0.2)] {
            assert!((round_length(km) - round).abs() < 1e-9, "{km}: {}", round_length(km));
        }
    }
}
