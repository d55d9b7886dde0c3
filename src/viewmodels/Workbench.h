// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/ChartReader.h"
#include "generation/Content.h"
#include "services/CheckClaim.h"
#include "services/ports/RedactedPaper.h"
#include "viewmodels/CodeIndex.h"
#include "workflow/Session.h"

#include <optional>

namespace viewmodels {

/// A place of the page that is open.
struct PagePlace
{
    std::string document;
    domain::Span span;
};

/// What a worksheet may ask of the desk it lies on.
class Workbench
{
public:
    virtual ~Workbench() = default;
    [[nodiscard]] virtual const workflow::Session& session() const = 0;
    /// The task whose worksheet it is.
    [[nodiscard]] virtual const workflow::TaskDefinition& task() const = 0;
    [[nodiscard]] virtual const workflow::TaskProgress& progress() const = 0;
    /// Of the encounter that is worked on.
    [[nodiscard]] virtual const access_control::Banner& banner() const = 0;
    [[nodiscard]] virtual CodeIndex& codes() = 0;
    /// The payer's and the book's edits, and the rules that they name.
    [[nodiscard]] virtual const services::ClaimChecker& claims() const = 0;
    [[nodiscard]] virtual const domain::RuleBook& rules() const = 0;
    /// The hospital: its document types, and the kinds of thing that can be wrong in a chart.
    [[nodiscard]] virtual const generation::House& house() const = 0;
    /// Headers of all pages of the chart, in the order of its tree.
    [[nodiscard]] virtual std::vector<domain::DocumentHeader> pages() const = 0;
    /// The page that lies open; empty where none does.
    [[nodiscard]] virtual std::string openDocument() const = 0;
    /// Does one op at the worksheet. True once it is durable; otherwise the person has been told why not.
    virtual bool apply(const domain::Json& op) = 0;
    virtual bool undo() = 0;
    virtual bool redo() = 0;
    /// Title of a page of the chart.
    [[nodiscard]] virtual QString pageTitle(const std::string& document) const = 0;
    /// Headers of all versions of a page, the oldest first; needs no opening.
    [[nodiscard]] virtual std::vector<domain::DocumentHeader> versions(const std::string& document) const = 0;
    /// Opens a version to look at it: goes through the policy and is noted. Nothing where it may not be seen; the
    /// person has been told why.
    [[nodiscard]] virtual std::optional<domain::Document> openVersion(const std::string& document, int version) = 0;
    /// The words at a place of a page that was opened since the session was taken up; empty where it was not.
    [[nodiscard]] virtual QString words(const domain::Evidence& place) const = 0;
    /// A page that was opened since the session was taken up; null where it was not.
    [[nodiscard]] virtual const domain::Document* opened(const std::string& document) const = 0;
    /// Opens a page for a printed copy: goes through the policy and is noted.
    [[nodiscard]] virtual domain::Result<domain::Document> print(const std::string& document) = 0;
    /// Puts redacted pages on paper.
    [[nodiscard]] virtual const services::RedactedPaper& paper() const = 0;
    /// Opens the page at the place.
    virtual void showPlace(const domain::Evidence& place) = 0;
    /// Something happened that a tour may be waiting for.
    virtual void happened(std::string_view what) = 0;
    /// Says one sentence to the person.
    virtual void tell(const QString& sentence) = 0;
};

} // namespace viewmodels
