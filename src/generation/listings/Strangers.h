// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Random.h"
#include "generation/Content.h"

#include <string>

namespace generation {

/// Somebody else of the patient index: invented like everybody, and nobody that chart or staff know.
struct Stranger
{
    std::string mrn;
    domain::Patient person;
};

/// Draws people that are neither the patient nor staff, each with a record number of their own.
class Strangers
{
public:
    /// All of it must outlive the drawing.
    Strangers(const RawChart& chart, const House& house, const domain::Patient& patient, domain::Random& random);

    [[nodiscard]] Stranger draw();
    /// As `draw`, of the patient's family name.
    [[nodiscard]] Stranger namesake();
    /// A record number that nobody has yet.
    [[nodiscard]] std::string recordNumber();

private:
    [[nodiscard]] std::string family();

    const RawChart& m_chart;
    const House& m_house;
    const domain::Patient& m_patient;
    domain::Random& m_random;
    std::vector<std::string> m_used;
};

} // namespace generation
