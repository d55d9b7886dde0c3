// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/validation/Statistics.h"

#include <algorithm>
#include <cmath>

namespace records::validation {

double normalDeviate(int confidencePercent)
{
    switch (confidencePercent) {
    case 90:
        return 1.645;
    case 95:
        return 1.96;
    case 99:
        return 2.576;
    default:
        return 0;
    }
}

int sampleSize(int population, double expected, double margin, int confidencePercent)
{
    const double z = normalDeviate(confidencePercent);
    if (population <= 0 || z <= 0 || expected <= 0 || expected >= 1 || margin <= 0 || margin >= 1)
        return 0;
    const double infinite = z * z * expected * (1 - expected) / (margin * margin);
    const double finite = infinite / (1 + (infinite - 1) / population);
    // A whole number must not become the next one by the last bit of a double.
    return std::clamp(static_cast<int>(std::ceil(finite - 1e-9)), 1, population);
}

Interval wilson(int part, int whole, int confidencePercent)
{
    if (whole <= 0)
        return {0, 1};
    const double z = normalDeviate(confidencePercent);
    const double n = whole;
    const double p = part / n;
    const double centre = p + z * z / (2 * n);
    const double half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    return {std::max(0.0, (centre - half) / scale), std::min(1.0, (centre + half) / scale)};
}

CrossTable crossTable(const std::vector<std::pair<std::string, std::string>>& pairs)
{
    CrossTable table;
    for (const auto& pair : pairs)
        ++table[pair];
    return table;
}

namespace {

int pairsIn(const CrossTable& table)
{
    int sum = 0;
    for (const auto& [pair, count] : table)
        sum += count;
    return sum;
}

} // namespace

double agreement(const CrossTable& table)
{
    const int all = pairsIn(table);
    int same = 0;
    for (const auto& [pair, count] : table)
        same += pair.first == pair.second ? count : 0;
    return all == 0 ? 0 : static_cast<double>(same) / all;
}

double kappa(const CrossTable& table)
{
    const double all = pairsIn(table);
    if (all == 0)
        return 0;
    std::map<std::string, std::pair<int, int>> margins;
    for (const auto& [pair, count] : table) {
        margins[pair.first].first += count;
        margins[pair.second].second += count;
    }
    double chance = 0;
    for (const auto& [value, sums] : margins)
        chance += (sums.first / all) * (sums.second / all);
    // Chance agrees in full only where both always gave one and the same value.
    return chance >= 1 ? 1 : (agreement(table) - chance) / (1 - chance);
}

} // namespace records::validation
