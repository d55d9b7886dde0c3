// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "generation/Content.h"

#include <memory>
#include <string>
#include <vector>

/// A small library in memory: one chart of three pages, one exercise with two variants beside the plain chart. Tests
/// change what they need.
class MemoryContent final : public generation::ContentSource
{
public:
    MemoryContent();

    [[nodiscard]] const generation::House& house() const override { return hospital; }
    [[nodiscard]] std::vector<std::string> exerciseIds() const override { return {raw.info.id}; }
    [[nodiscard]] std::vector<std::string> chartIds() const override { return {record.chart.mrn}; }
    [[nodiscard]] const generation::RawExercise* exercise(std::string_view id) const override
    {
        return id == raw.info.id ? &raw : nullptr;
    }
    [[nodiscard]] const generation::RawChart* chart(std::string_view mrn) const override
    {
        return mrn == record.chart.mrn ? &record : nullptr;
    }
    [[nodiscard]] const domain::Json* key(std::string_view id) const override
    {
        return id == raw.info.id ? &written : nullptr;
    }
    [[nodiscard]] std::vector<std::string> faults(std::string_view) const override { return wrong; }

    [[nodiscard]] domain::Document& page(std::string_view id);

    generation::House hospital;
    generation::RawChart record;
    generation::RawExercise raw;
    domain::Json written;
    std::vector<std::string> wrong;

private:
    void fillHouse();
    void fillChart();
    void fillExercise();
};

/// A catalogue with one tiny embedded edition of ICD-10-CM, "2026".
[[nodiscard]] codesets::Catalogue tinyCatalogue(const std::string& hash = "cafe");
