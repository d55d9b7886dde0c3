// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/assembly/AssemblyAssessor.h"
#include "workflow/tasks/assembly/AssemblyMaterial.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace workflow::assembly {

/// What was gained of what there was to gain over the heap as it fell; a heap that fell in order is scored as it is.
[[nodiscard]] std::pair<std::int64_t, std::int64_t> gainOf(const OrderVerdict& verdict);

/// Turns an answer into findings, in the order in which a debrief is read.
class FindingMaker
{
public:
    FindingMaker(const Submission& submission, const AssemblyKey& key, const AssessContext& context);

    [[nodiscard]] std::vector<domain::Finding> all();
    /// After `all`.
    [[nodiscard]] const std::map<std::string, Ratio, std::less<>>& ratios() const { return m_ratios; }

private:
    [[nodiscard]] domain::Finding start(std::string id, const std::string& criterion, const std::string& page = {},
                                        const std::string& rule = {}) const;
    [[nodiscard]] domain::Finding deduction(std::string id, const std::string& criterion,
                                            const std::string& page = {}) const;
    void order();
    void places();
    void misfile(const KeyMisfile& wanted);
    void copies(const std::vector<std::string>& group);
    void accusations();
    void missing();
    void index(const KeyIndex& wanted);
    void indexField(const KeyIndex& wanted, const char* field, const std::optional<std::string>& right,
                    const std::optional<std::string>& own);
    void count(const char* figure, bool right);
    void settle(domain::Finding& finding, domain::Points possible, int credit);

    [[nodiscard]] const Aside* asideOf(std::string_view page) const;
    [[nodiscard]] bool stands(std::string_view page) const;
    /// "Page 7 (Laboratory)"
    [[nodiscard]] std::string named(const std::string& page) const;
    /// As the desk names a type or an encounter; its id where nothing lay on the desk.
    [[nodiscard]] std::string titleOf(const std::string& id) const;

    const Submission& m_submission;
    const AssemblyKey& m_key;
    const AssessContext& m_context;
    Material m_material; ///< for its titles alone
    OrderVerdict m_order;
    std::vector<domain::Finding> m_out;
    std::map<std::string, Ratio, std::less<>> m_ratios;
};

} // namespace workflow::assembly
