// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/identity/IdentityKey.h"

#include <map>
#include <string>
#include <vector>

namespace workflow::identity {

/// How one item came out.
struct ItemVerdict
{
    bool right = false;      ///< the right person, or the right decision on the right records
    bool falseMerge = false; ///< two people under one number
    bool duplicate = false;  ///< a second number for one person
};

/// Says what an answer earns, finding by finding.
class FindingMaker
{
public:
    FindingMaker(const AssessContext& context, const Material* material) : m_context(context), m_material(material) {}

    /// `answer` is null where the item was left alone.
    ItemVerdict item(const KeyItem& wanted, const Answer* answer);
    [[nodiscard]] std::vector<domain::Finding> take() { return std::move(m_findings); }

private:
    ItemVerdict chosen(const KeyItem& wanted, const Answer& answer);
    ItemVerdict registered(const KeyItem& wanted, const Answer& answer);
    ItemVerdict decided(const KeyItem& wanted, const Answer& answer);
    void details(const KeyItem& wanted, const Answer& answer, bool right);
    void identifiers(const KeyItem& wanted, const Answer& answer, bool right);
    void needless(const KeyItem& wanted, const Answer& answer);
    void field(const KeyItem& wanted, const std::string& name, const std::string& value, const Answer& answer);
    /// A finding that can earn the points of its criterion; it earns `percent` of them.
    domain::Finding& worth(const KeyItem& wanted, const std::string& criterion, const std::string& part, int percent,
                           const std::string& reason);
    void cost(const KeyItem& wanted, const std::string& deduction, const std::string& part, const std::string& reason);
    [[nodiscard]] domain::Finding begin(const KeyItem& wanted, const std::string& criterion, const std::string& part,
                                        const std::string& rule) const;
    [[nodiscard]] std::string titleOf(const KeyItem& wanted) const;
    [[nodiscard]] std::string paperTitle(const std::string& document) const;

    const AssessContext& m_context;
    const Material* m_material;
    std::vector<domain::Finding> m_findings;
};

} // namespace workflow::identity
