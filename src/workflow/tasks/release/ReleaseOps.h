// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/tasks/release/ReleaseState.h"

#include <variant>

namespace workflow::release {

namespace op {

/// {"op":"disposition.set","request":"r1","disposition":"return"}, {"op":"disposition.remove","request":"r1"}
struct SetDisposition
{
    std::optional<Disposition> disposition;
};
/// {"op":"reason.set","rule":"ROI-AUTH"}, {"op":"reason.remove"}
struct SetReason
{
    std::string rule; ///< empty takes it away
};
/// {"op":"items.set","documents":["laboratory"],"release":true}; "rule" where it is another than the reason.
struct SetPages
{
    std::vector<std::string> documents;
    PageChoice choice;
};
/// {"op":"items.remove","documents":["laboratory"]}: undecided again.
struct RemovePages
{
    std::vector<std::string> documents;
};
/// {"op":"defect.set","defect":"expiry-missing","on":true}
struct SetDefect
{
    std::string defect;
    bool on = true;
};
/// {"op":"identity.set","checked":true,"method":"photo-id"}; method may be left out.
struct SetIdentity
{
    bool checked = false;
    std::string method;
};
/// {"op":"restriction.set","restriction":"plan","on":true}
struct SetRestriction
{
    std::string restriction;
    bool on = true;
};
/// {"op":"send-to.set","address":"office"}
struct SetAddress
{
    std::string address;
};
/// {"op":"notice.set","on":true}
struct SetNotice
{
    bool on = true;
};
/// {"op":"redaction.set","document":"laboratory","from":120,"to":140}, {"op":"redaction.remove",...}
struct SetRedaction
{
    Redaction redaction;
    bool on = true;
};
/// {"op":"log.set","log":"accounting","entry":{"date","recipient","description","purpose"}}; entry may be left out.
struct SetLog
{
    std::string log;
    std::optional<LogEntry> entry;
};
/// {"op":"fee.set","class":"third-party","cents":2150}, {"op":"fee.remove"}
struct SetFee
{
    std::optional<Fee> fee;
};
/// {"op":"due.set","due":"2026-06-16"}, {"op":"due.remove"}
struct SetDue
{
    std::optional<domain::Date> due;
};
/// {"op":"letter.set","text":"..."}
struct SetLetter
{
    std::string text;
};
/// {"op":"send"}
struct Send
{
};

using Deed = std::variant<SetDisposition, SetReason, SetPages, RemovePages, SetDefect, SetIdentity, SetRestriction,
                          SetAddress, SetNotice, SetRedaction, SetLog, SetFee, SetDue, SetLetter, Send>;

struct Action
{
    std::string request; ///< empty: the only one
    Deed deed;
};

} // namespace op

/// Reads an op strictly. Error release.op-malformed; its detail names every member that is wrong.
[[nodiscard]] domain::Result<op::Action> parseAction(const domain::Json& op);

/// The worksheet after the action; only the present stage of a request changes. Errors: release.no-desk (nothing lies
/// on the desk), release.no-request, release.which-request (there are several), release.closed, release.no-page (not in
/// the chart), release.no-rule, release.no-restriction, release.no-address, release.no-fee, release.stays (black bars
/// on a page that does not leave), release.bars (outside the page, or over another), release.no-bar, release.same
/// (ticked or unticked already), release.early (a day before the stage's), release.no-entry (an entry where none is
/// kept), release.undecided, release.no-pages, release.ticked (an answer that sends nothing, with pages),
/// release.entry.
[[nodiscard]] domain::Result<State> applyAction(const State& state, const op::Action& action,
                                                const TaskContext& context);

} // namespace workflow::release
