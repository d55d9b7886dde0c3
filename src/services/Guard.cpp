// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Guard.h"

#include "crypto/Passphrase.h"
#include "domain/Text.h"

#include <algorithm>

namespace services {

using domain::error;
using domain::ErrorKind;
using domain::Status;

namespace {

constexpr int freeTries = 3;
constexpr int mostDoublings = 9;
constexpr domain::Seconds longestWait{300};
constexpr std::size_t shortest = 8;

domain::Seconds waitAfter(int failures)
{
    if (failures < freeTries)
        return domain::Seconds{0};
    return std::min(longestWait, domain::Seconds{1LL << std::min(failures - freeTries, mostDoublings)});
}

/// What is left of the wait; a clock that was set back does not shorten it.
domain::Seconds left(const Secret& secret, domain::WallTime now)
{
    const domain::Seconds wait = waitAfter(secret.failures);
    const auto passed = std::max(domain::Millis{0}, now - secret.failedAt);
    return passed >= wait ? domain::Seconds{0} : std::chrono::ceil<domain::Seconds>(wait - passed);
}

} // namespace

domain::Result<bool> Guard::isSet() const
{
    const auto secret = m_store.get(m_owner);
    if (!secret)
        return secret.error();
    return secret->has_value();
}

Status Guard::check(std::string_view passphrase)
{
    const auto kept = m_store.get(m_owner);
    if (!kept)
        return kept.error();
    if (!kept->has_value())
        return domain::done();
    Secret secret = **kept;
    const domain::WallTime now = m_clock.now();
    if (const domain::Seconds wait = left(secret, now); wait > domain::Seconds{0})
        return error(ErrorKind::Locked, "guard.wait", {}, std::to_string(wait.count()));
    const bool right = crypto::fits(passphrase, secret.verifier);
    if (right && secret.failures == 0)
        return domain::done();
    secret.failures = right ? 0 : secret.failures + 1;
    secret.failedAt = now;
    if (const Status noted = m_store.set(m_owner, secret); !noted)
        return noted;
    return right ? domain::done() : Status(error(ErrorKind::Denied, "guard.wrong"));
}

Status Guard::change(std::string_view old, std::string_view fresh)
{
    if (const Status known = check(old); !known)
        return known;
    if (fresh.empty())
        return m_store.remove(m_owner);
    if (domain::codePoints(fresh) < shortest)
        return error(ErrorKind::InvalidInput, "guard.short");
    return m_store.set(m_owner, {crypto::passphraseVerifier(fresh), 0, {}});
}

Status Instructor::open(std::string_view passphrase)
{
    const Status known = m_guard.check(passphrase);
    m_open = known.ok();
    return known;
}

Status Instructor::change(std::string_view old, std::string_view fresh)
{
    const Status changed = m_guard.change(old, fresh);
    if (changed)
        m_open = false;
    return changed;
}

Status Instructor::may() const
{
    if (m_open)
        return domain::done();
    const auto set = m_guard.isSet();
    if (!set)
        return set.error();
    return *set ? Status(error(ErrorKind::Denied, "instructor.closed")) : domain::done();
}

} // namespace services
