// SPDX-License-Identifier: GPL-3.0-or-later
// A second process for the storage tests: it is killed, runs as another user or on a full disk, and says on stdout,
// line by line and unbuffered, what was acknowledged to it.
#include "SampleSession.h"
#include "storage/Workspace.h"

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <grp.h>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

const sample::StillClock stillClock;

void say(const std::string& line)
{
    const std::string bytes = line + "\n";
    if (::write(STDOUT_FILENO, bytes.data(), bytes.size()) < 0)
        std::exit(3);
}

std::unique_ptr<storage::Workspace> opened(const std::string& folder)
{
    auto workspace = storage::Workspace::open(folder, stillClock);
    if (workspace)
        return *std::move(workspace);
    say("error " + workspace.error().code);
    return nullptr;
}

bool acknowledged(const domain::Status& status, const std::string& what)
{
    say(status ? what : "error " + status.error().code);
    return status.ok();
}

// Plays sessions until it is killed. Closing now and then makes SQLite move its log into the file, which is a moment of
// its own to be killed at.
int play(const std::string& folder, std::uint64_t seed)
{
    for (;; ++seed) {
        const workflow::SessionHeader header = sample::header(seed);
        auto workspace = opened(folder);
        if (!workspace || !acknowledged(workspace->sessions().create(header), "session " + header.id))
            return 1;
        std::optional<workflow::Event> last;
        while (!last || last->number < 40) {
            if (last && last->number % 13 == 0) {
                workspace.reset();
                workspace = opened(folder);
                if (!workspace)
                    return 1;
            }
            workflow::Event event = sample::next(header, last ? &*last : nullptr);
            if (!acknowledged(workspace->sessions().append(header.id, event), std::to_string(event.number)))
                return 1;
            last = std::move(event);
        }
        const workflow::Event end = sample::finish(*last);
        if (!acknowledged(workspace->sessions().appendAndSeal(header.id, end, sample::sealOf(end)),
                          "sealed " + std::to_string(end.number)))
            return 1;
    }
}

// Appends until the store refuses; the number of the last event acknowledged.
std::uint64_t fill(storage::Workspace& workspace, const workflow::SessionHeader& header, std::string& refusal)
{
    std::optional<workflow::Event> last;
    for (;;) {
        workflow::Event event = sample::next(header, last ? &*last : nullptr);
        if (const auto status = workspace.sessions().append(header.id, event); !status) {
            refusal = status.error().code;
            return last ? last->number : 0;
        }
        last = std::move(event);
    }
}

// Whether after the refusal everything acknowledged is there, the chain holds and the next event is taken.
int proveNothingLost(const std::string& folder, const workflow::SessionHeader& header, std::uint64_t events)
{
    auto workspace = opened(folder);
    if (!workspace)
        return 1;
    const auto record = workspace->sessions().load(header.id);
    if (!record || record->events.size() != events)
        return acknowledged(record ? domain::Status(domain::error(domain::ErrorKind::Damaged, "lost"))
                                   : domain::Status(record.error()),
                            {});
    const auto next = sample::next(header, record->events.empty() ? nullptr : &record->events.back());
    return acknowledged(workspace->sessions().append(header.id, next), "whole " + std::to_string(events)) ? 0 : 1;
}

int playOnFullDisk(const std::string& folder)
{
    const int unshared = ::geteuid() == 0 ? ::unshare(CLONE_NEWNS) : ::unshare(CLONE_NEWUSER | CLONE_NEWNS);
    if (unshared != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || ::mount("none", folder.c_str(), "tmpfs", 0, "size=1200k") != 0) {
        say(std::string("skip a small disk cannot be mounted here: ") + std::strerror(errno));
        return 0;
    }
    const std::string ballast = folder + "/ballast";
    std::ofstream(ballast) << std::string(400000, 'b');
    const workflow::SessionHeader header = sample::header(7);
    std::string refusal;
    std::uint64_t events = 0;
    {
        auto workspace = opened(folder);
        if (!workspace || !acknowledged(workspace->sessions().create(header), "created"))
            return 1;
        events = fill(*workspace, header, refusal);
        say("refused " + refusal + " after " + std::to_string(events));
    }
    ::unlink(ballast.c_str());
    return proveNothingLost(folder, header, events);
}

int playWithFileLimit(const std::string& folder)
{
    const workflow::SessionHeader header = sample::header(8);
    std::string refusal;
    std::uint64_t events = 0;
    {
        auto workspace = opened(folder);
        if (!workspace || !acknowledged(workspace->sessions().create(header), "created"))
            return 1;
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{400000, RLIM_INFINITY};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        events = fill(*workspace, header, refusal);
        limit.rlim_cur = RLIM_INFINITY;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        say("refused " + refusal + " after " + std::to_string(events));
    }
    return proveNothingLost(folder, header, events);
}

int openAsNobody(const std::string& folder, storage::Mode mode)
{
    constexpr unsigned nobody = 65534;
    if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0)) {
        say("skip the user cannot be changed");
        return 0;
    }
    const auto workspace = storage::Workspace::open(folder, stillClock, mode);
    if (!workspace) {
        say("error " + workspace.error().code);
        return 0;
    }
    const auto sessions = (*workspace)->sessions().sessions();
    say(sessions ? "read " + std::to_string(sessions->size()) : "error " + sessions.error().code);
    const auto written = (*workspace)->settings().set("key", "value");
    say(written ? "written" : "error " + written.error().code);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string verb = argc > 1 ? argv[1] : "";
    const std::string folder = argc > 2 ? argv[2] : "";
    if (verb == "play" && argc > 3)
        return play(folder, std::strtoull(argv[3], nullptr, 10));
    if (verb == "full")
        return playOnFullDisk(folder);
    if (verb == "limit")
        return playWithFileLimit(folder);
    if (verb == "write")
        return openAsNobody(folder, storage::Mode::ReadWrite);
    if (verb == "read")
        return openAsNobody(folder, storage::Mode::ReadOnly);
    return 2;
}
