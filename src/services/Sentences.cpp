// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Sentences.h"

#include <array>
#include <string_view>

namespace services {
namespace {

struct Wording
{
    std::string_view code;
    std::string_view text; ///< %s is the subject, %d the detail
};

constexpr std::array wordings{
    Wording{"workspace.locked",
            "Another Records Desk is using this workspace; close it, or choose another with --workspace."},
    Wording{
        "workspace.newer",
        "This workspace was written by a newer Records Desk; install that release to open it. Nothing was changed."},
    Wording{"workspace.read-only", "The workspace folder cannot be written (%s); choose another with --workspace."},
    Wording{"workspace.foreign", "%s is not a Records Desk workspace; choose another folder."},
    Wording{"workspace.damaged",
            "The workspace is damaged (%d); restore a backup in Settings, or choose another folder."},
    Wording{"disk.full", "The disk is full: nothing was lost, but nothing more can be saved until there is room."},
    Wording{"session.changed", "This session file was altered: %d."},
    Wording{"session.dropped", "An event is missing from this session file: %d."},
    Wording{"session.doubled", "An event stands twice in this session file: %d."},
    Wording{"session.reordered", "The events of this session file are out of order: %d."},
    Wording{"session.cut-off", "This session file was cut short: %d."},
    Wording{"session.unfinished", "This session is unfinished: it carries no end seal."},
    Wording{"session.newer", "This session file was written by a newer Records Desk; install that release to open it."},
    Wording{"session.not-ours", "%s is not a Records Desk session file."},
    Wording{"session.other-scenario",
            "The exercise %s has changed since this session was played, so it cannot be continued or scored here."},
    Wording{"session.nothing-to-undo", "There is nothing left to undo."},
    Wording{"session.nothing-to-redo", "There is nothing to redo."},
    Wording{"session.task-submitted", "This worksheet was handed in already."},
    Wording{"session.finished", "This session has ended."},
    Wording{"session.unknown", "There is no session %s in this workspace."},
    Wording{"plant.no-chart", "There is no chart %s that could be made wrong."},
    Wording{"plant.no-kind", "%s is no kind of discrepancy; sample-records/discrepancies.json numbers them."},
    Wording{"plant.no-listing",
            "%s is no listing; there are coding-summary, adt-log, or-log, mpi-listing and disclosure-log."},
    Wording{"plant.no-number", "%s is no whole number."},
    Wording{"plant.parameters", "The maker \"plant\" cannot read %s: %d."},
    Wording{"plant.not-clean", "The chart %s holds discrepancies of its own, which no key would name. Choose another."},
    Wording{"plant.cannot", "The chart %s cannot be made wrong so: %d."},
    Wording{"maker.log-plan", "A log cannot be made so: %d."},
    Wording{"maker.log-plant", "The log has no place for \"%s\": %d."},
    Wording{"maker.no-pools", "%s is not as logs are made from it: %d."},
    Wording{"use.count", "\"%s\" is no number of things: %d."},
    Wording{"exercise.unknown", "There is no exercise %s; deskctl exercise list names them."},
    Wording{"generation.faulty-content",
            "The exercise %s has errors in its content; deskctl content check lists them. The first: %d."},
    Wording{"generation.no-exercise", "There is no exercise %s; deskctl exercise list names them."},
    Wording{"clock.backwards", "The clock only goes forward, so it cannot be moved by %s seconds."},
    Wording{"clock.too-far", "The clock cannot be moved by %s seconds: %d."},
    Wording{"play.unknown-step", "This is no step that can be played: %s. %d."},
    Wording{"codesets.not-found", "%s is not there."},
    Wording{
        "codesets.licence-missing",
        "%s holds %d, which is licensed. An administrator attests to the institution's licence first: Settings, Code "
        "sets, or deskctl codes licence."},
    Wording{"use.licensed", "%s is licensed: it is looked up in the encoder, and nothing of it is written out."},
    Wording{"codesets.attestation", "The attestation is not complete: %s (%d)."},
    Wording{"content.missing", "There are no sample records in %s; name their folder with --content."},
    Wording{"codes.edition-missing", "The code set %s that this exercise was made for is not here."},
    Wording{"codes.edition-differs", "The code set %s here differs from the one this exercise was made for."},
    Wording{"codes.no-such-edition", "There is no edition %s here; at hand: %d."},
    Wording{"desk.locked", "The desk is locked; unlock it first."},
    Wording{"filing.is-out", "%s stays where it is: %d."},
    Wording{"filing.on-shelf", "%s cannot be filed: %d."},
    Wording{"filing.on-cart", "%s cannot be taken from the shelf: %d."},
    Wording{"filing.not-here", "The return of %s cannot be logged: %d."},
    Wording{"filing.not-out", "%s is not out: %d."},
    Wording{"filing.due-past", "%s cannot be the due date: %d."},
    Wording{"filing.destroyed", "The decision stands: the record is in the destruction log. Undo that first."},
    Wording{"filing.not-marked", "Only what is marked for destruction goes into the destruction log."},
    Wording{"task.hold-reason", "Say why the chart waits."},
    Wording{"audit.no-document", "The chart has no page \"%s\"."},
    Wording{"audit.span-outside", "This place is outside the page: %d."},
    Wording{"audit.no-flag", "The worksheet has no flag %s."},
    Wording{"audit.same-place", "This flag stands at that place already."},
    Wording{"audit.no-place", "This flag has no such place to take away."},
    Wording{"deidentify.no-page", "The chart has no page \"%s\"."},
    Wording{"deidentify.not-asked", "This page does not go out, so nothing is taken out of it."},
    Wording{"deidentify.span-outside", "This place is outside the page: %d."},
    Wording{"deidentify.nothing", "There are no words at this place."},
    Wording{"deidentify.covered", "Nothing is done: %d."},
    Wording{"deidentify.no-redaction", "The worksheet has no redaction %s."},
    Wording{"deidentify.same", "Nothing changes by this."},
    Wording{"copy.no-task", "%s has no pages to de-identify."},
    Wording{"copy.other-page", "The page \"%s\" is not in the copy."},
    Wording{"copy.span-outside", "A redaction lies behind the end of the page \"%s\"."},
    Wording{"paper.not-made", "The copy could not be put on paper: %d."},
    Wording{"deficiency.no-line", "The list has no line %s."},
    Wording{"deficiency.no-document", "There is no page, order or document that could be missing by the name %s."},
    Wording{"deficiency.not-missing", "The type does not go with what was chosen: %d."},
    Wording{"deficiency.twice", "This deficiency stands on the list already."},
    Wording{"deficiency.nobody", "Nobody called \"%s\" works here."},
    Wording{"deficiency.no-rule", "No rule %s says what a record must have."},
    Wording{"deficiency.no-rate", "This exercise is about one record; it asks for no rate."},
    Wording{"audit.nobody", "Nobody called \"%s\" works here."},
    Wording{"audit.no-type", "The hospital keeps no pages of the type \"%s\"."},
    Wording{"entry.not-flagged", "%s is not flagged."},
    Wording{"disagreement.empty", "Say what you object to."},
    Wording{"access.denied", "Your role may not open %s (%d)."},
    Wording{"access.break-glass", "You are not assigned to this patient. In an emergency break the glass to open %s."},
    Wording{"access.no-reason", "Say what the emergency is; the privacy officer reads it."},
    Wording{"guard.wrong", "That is not the passphrase."},
    Wording{"guard.wait", "Too many wrong tries. Wait %d more seconds."},
    Wording{"guard.short", "A passphrase has eight characters or more."},
    Wording{"instructor.closed", "Open instructor mode first: it is guarded by a passphrase on this machine."},
    Wording{"trail.no-note", "Say what you found: the note stays beside the entry."},
    Wording{"trail.no-glass", "Entry %s broke no glass."},
    Wording{"trail.reviewed", "Entry %s was reviewed already."},
    Wording{"desk.no-call", "Nobody calls you away just now."},
    Wording{"person.other", "This session is %s's. Hand the desk over to go on with it."},
    Wording{"file.unreadable", "%s cannot be read."},
    Wording{"file.unwritable", "%s cannot be written: %d."},
    Wording{"review.reason-missing", "An override needs a reason."},
    Wording{"review.points-out-of-range", "Points for this finding go from %s to %d."},
    Wording{"review.unknown-finding", "There is no finding %s in this session."},
    Wording{"review.not-finished", "This session is unfinished, so there is nothing to review yet."},
    Wording{"cancelled", "Stopped; everything is as it was before."},
    Wording{"json.key-twice", "%s: %d."},
    Wording{"json.malformed", "%s is not well-formed JSON: %d."},
};

std::string fill(std::string_view text, const domain::Error& error)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool slot = text[i] == '%' && i + 1 < text.size();
        if (slot && text[i + 1] == 's')
            out += error.subject;
        else if (slot && text[i + 1] == 'd')
            out += error.detail;
        else {
            out += text[i];
            continue;
        }
        ++i;
        const bool ended = i + 1 < text.size() && text[i + 1] == '.';
        while (ended && !out.empty() && (out.back() == '.' || out.back() == ' '))
            out.pop_back();
    }
    return out;
}

/// For the many failures that need no wording of their own: what it happened to, and what would mend it.
std::string plain(const domain::Error& error)
{
    constexpr std::array<std::string_view, 13> openings{"This is not of the form asked for",
                                                        "Not found",
                                                        "Not allowed",
                                                        "This contradicts what is there already",
                                                        "Something else is using it",
                                                        "It cannot be written",
                                                        "The disk is full",
                                                        "It was written by a newer release",
                                                        "It is damaged",
                                                        "It is not one of our files",
                                                        "Stopped",
                                                        "The system refused",
                                                        "This release does not know it"};
    std::string out(openings.at(static_cast<std::size_t>(error.kind)));
    if (!error.subject.empty())
        out += ": " + error.subject;
    if (!error.detail.empty())
        out += " (" + error.detail.substr(0, error.detail.find_last_not_of('.') + 1) + ")";
    return out + ".";
}

} // namespace

std::string sentence(const domain::Error& error)
{
    for (const Wording& wording : wordings) {
        if (wording.code == error.code)
            return fill(wording.text, error);
    }
    return plain(error);
}

} // namespace services
