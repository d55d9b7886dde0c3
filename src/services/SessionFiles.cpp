// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/SessionFiles.h"

#include <cerrno>
#include <fstream>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

namespace services {

using domain::error;
using domain::ErrorKind;
using domain::Status;

domain::Error errorOf(const workflow::Verification& verification, const std::string& file)
{
    using workflow::Verdict;
    const std::string code = "session." + std::string(workflow::code(verification.verdict));
    switch (verification.verdict) {
    case Verdict::NewerVersion:
        return error(ErrorKind::NewerVersion, "session.newer", file, verification.detail);
    case Verdict::NotOurs:
        return error(ErrorKind::Foreign, "session.not-ours", file, verification.detail);
    case Verdict::Unfinished:
        return error(ErrorKind::Conflict, "session.unfinished", file, verification.detail);
    default:
        return error(ErrorKind::Damaged, code, file, verification.detail);
    }
}

domain::Result<std::string> readWhole(const std::filesystem::path& file)
{
    std::error_code failure;
    if (!std::filesystem::is_regular_file(file, failure))
        return error(ErrorKind::Io, "file.unreadable", file.filename().string());
    if (std::filesystem::file_size(file, failure) > workflow::sessionFileLimit)
        return error(ErrorKind::Foreign, "session.not-ours", file.filename().string(), "it is too large to be one");
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    if (!stream)
        return error(ErrorKind::Io, "file.unreadable", file.filename().string());
    return bytes.str();
}

domain::Result<workflow::SessionRecord> readSessionFile(const std::filesystem::path& file)
{
    const auto bytes = readWhole(file);
    if (!bytes)
        return bytes.error();
    workflow::Verification checked = workflow::verifySessionFile(*bytes);
    if (checked.verdict != workflow::Verdict::Whole || !checked.record)
        return errorOf(checked, file.filename().string());
    return std::move(*checked.record);
}

namespace {

domain::Error writeError(int number, const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        return error(ErrorKind::DiskFull, "disk.full", name);
    const bool readOnly = number == EROFS || number == EACCES || number == EPERM;
    return error(readOnly ? ErrorKind::ReadOnly : ErrorKind::Io, "file.unwritable", name,
                 std::generic_category().message(number));
}

bool writeAll(int handle, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(handle, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(handle) == 0;
}

} // namespace

Status writeWhole(const std::filesystem::path& file, std::string_view bytes)
{
    const std::string beside = file.string() + ".part";
    const int handle = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (handle < 0)
        return writeError(errno, file);
    const bool whole = writeAll(handle, bytes);
    const int writing = errno;
    const bool closed = ::close(handle) == 0;
    if (!whole || !closed || ::rename(beside.c_str(), file.c_str()) != 0) {
        const int reason = whole ? errno : writing;
        ::unlink(beside.c_str());
        return writeError(reason, file);
    }
    return domain::done();
}

domain::Result<std::vector<SessionSummary>> summaries(const Workplace& place)
{
    const auto headers = place.sessions.sessions();
    const auto standings = place.origins.standings();
    const auto scores = place.scores.all();
    for (const domain::Error* failure : {headers ? nullptr : &headers.error(), standings ? nullptr : &standings.error(),
                                         scores ? nullptr : &scores.error()}) {
        if (failure)
            return *failure;
    }
    std::map<std::string, const ScoreSummary*, std::less<>> bySession;
    for (const ScoreSummary& score : *scores)
        bySession[score.session] = &score;
    std::map<std::string, std::string, std::less<>> titles;
    for (const workflow::ExerciseInfo& info : place.scenarios.exercises())
        titles[info.id] = info.title;

    std::vector<SessionSummary> lines;
    for (const workflow::SessionHeader& header : *headers) {
        SessionSummary line;
        line.id = header.id;
        line.exercise = header.exercise;
        const auto title = titles.find(header.exercise);
        line.title = title == titles.end() ? header.exercise : title->second;
        line.person = header.person;
        line.seed = header.seed;
        line.started = header.started;
        if (const auto found = standings->find(header.id); found != standings->end()) {
            line.finished = found->second.sealed;
            line.imported = found->second.origin == Origin::Imported;
        }
        if (const auto found = bySession.find(header.id); found != bySession.end()) {
            line.scored = true;
            line.percentTenths = found->second->percentTenths;
            line.passed = found->second->passed;
            line.critical = found->second->responsibilities.value("critical", false);
            line.disagreements = found->second->responsibilities.value("disagreements", std::size_t{0});
        }
        if (const auto overrides = place.reviews.overrides(header.id); overrides)
            line.overrides = overrides->size();
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace services
