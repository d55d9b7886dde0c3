// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/tasks/assembly/AssemblyAssessor.h"

#include "workflow/tasks/assembly/AssemblyFindings.h"

#include <algorithm>

namespace workflow::assembly {

using domain::Points;
using records::assembly::Places;

namespace {

std::vector<std::string> withoutCopies(const std::vector<std::string>& order, const AssemblyKey& key)
{
    std::vector<std::string> kept;
    for (const std::string& page : order) {
        const auto isCopy = [&](const std::vector<std::string>& group) {
            const auto in = [&](const std::string& entry) {
                return std::find(group.begin(), group.end(), entry) != group.end();
            };
            return in(page) && std::any_of(kept.begin(), kept.end(), in);
        };
        if (std::none_of(key.duplicates.begin(), key.duplicates.end(), isCopy))
            kept.push_back(page);
    }
    return kept;
}

std::size_t documentsOf(const AssemblyKey& key)
{
    std::size_t pages = 0;
    for (const auto& place : key.orders.front())
        pages += place.size();
    for (const auto& group : key.duplicates)
        pages -= group.size() - 1;
    return pages;
}

/// Whether `a` gained more of what there was to gain; fractions compared without dividing.
bool gainsMore(const OrderVerdict& a, const OrderVerdict& b)
{
    const auto [partA, wholeA] = gainOf(a);
    const auto [partB, wholeB] = gainOf(b);
    return partA * wholeB > partB * wholeA;
}

} // namespace

OrderVerdict judgeOrder(const std::vector<std::string>& order, const AssemblyKey& key)
{
    const std::vector<std::string> own = withoutCopies(order, key);
    const std::vector<std::string> heap = withoutCopies(key.heap, key);
    OrderVerdict best;
    for (std::size_t i = 0; i < key.orders.size(); ++i) {
        OrderVerdict verdict;
        verdict.accepted = i;
        verdict.standing = records::assembly::sequence(own, key.orders[i]);
        verdict.inSequence = verdict.standing.size();
        verdict.atStart = records::assembly::inSequence(heap, key.orders[i]);
        verdict.documents = documentsOf(key);
        if (i == 0 || gainsMore(verdict, best))
            best = std::move(verdict);
    }
    return best;
}

Assessment assessAssembly(const Submission& submission, const AssemblyKey& key, const AssessContext& context)
{
    FindingMaker maker(submission, key, context);
    Assessment result;
    result.findings = maker.all();
    result.figures.ratios = maker.ratios();
    Points sum;
    for (const domain::Finding& finding : result.findings) {
        sum += finding.earned;
        result.possible += finding.possible;
    }
    result.earned = std::max(sum, Points{});
    result.figures.cases = 1;
    result.figures.casesPerfect = sum == result.possible && sum > Points{} ? 1 : 0;
    return result;
}

} // namespace workflow::assembly
