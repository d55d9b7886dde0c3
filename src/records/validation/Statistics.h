// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace records::validation {

/// The standard normal deviate of a two-sided confidence: 90 -> 1.645, 95 -> 1.96, 99 -> 2.576, as tables give it; 0
/// for any other.
[[nodiscard]] double normalDeviate(int confidencePercent);

/// How large a sample must be to tell a proportion within a margin (Cochran, Sampling Techniques, 3rd ed. 1977, 4.4):
/// n0 = z^2 p(1-p)/e^2, and for a population of N n = n0 / (1 + (n0-1)/N), rounded up and never above N. `expected`
/// and `margin` are proportions of 1. 0 where an argument has no sense.
[[nodiscard]] int sampleSize(int population, double expected, double margin, int confidencePercent);

/// Bounds as proportions of 1.
struct Interval
{
    double low = 0;
    double high = 0;
};

/// `part` of `whole` with Wilson's score interval (E. B. Wilson, JASA 22 (1927) 209-212): centre (p + z^2/2n) and half
/// width z sqrt(p(1-p)/n + z^2/4n^2), both over (1 + z^2/n). [0, 1] where nothing was looked at.
[[nodiscard]] Interval wilson(int part, int whole, int confidencePercent);

/// How often two people gave which pair of values.
using CrossTable = std::map<std::pair<std::string, std::string>, int>;
[[nodiscard]] CrossTable crossTable(const std::vector<std::pair<std::string, std::string>>& pairs);

/// Share of pairs that agree, of 1; 0 for no pairs.
[[nodiscard]] double agreement(const CrossTable& table);
/// Cohen's kappa (J. Cohen, Educ. Psychol. Meas. 20 (1960) 37-46): (po - pe)/(1 - pe), pe the agreement that the two
/// people's shares of each value give by chance. 1 where chance alone gives full agreement; 0 for no pairs.
[[nodiscard]] double kappa(const CrossTable& table);

} // namespace records::validation
