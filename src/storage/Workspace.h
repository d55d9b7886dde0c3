// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Clock.h"
#include "services/ports/AuditStore.h"
#include "services/ports/FavouriteStore.h"
#include "services/ports/PersonStore.h"
#include "services/ports/ReviewStore.h"
#include "services/ports/ScoreStore.h"
#include "services/ports/SecretStore.h"
#include "services/ports/SessionOrigins.h"
#include "services/ports/SettingsStore.h"
#include "services/ports/WorkspaceCare.h"
#include "workflow/Event.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace storage {

enum class Mode {
    ReadWrite, ///< makes folder and database where there are none; one desk at a time
    ReadOnly,  ///< changes nothing; several readers at a time, but none beside a desk
};

/// One folder with one SQLite database, held under a lock for as long as this lives. Every write is one transaction,
/// and returns only when it is on disk. The stores may be used from several threads; they take turns.
///
/// Errors of every store: ReadOnly "workspace.read-only", DiskFull "workspace.disk-full", Damaged "workspace.damaged",
/// Io "workspace.io", Locked "workspace.locked"; after any of them what was acknowledged before is still there.
class Workspace
{
public:
    /// Creates, or checks and brings up to date (a copy is kept first). The clock names copies and must outlive this.
    /// Errors: those above and NotFound "workspace.missing" (ReadOnly mode only), Foreign "workspace.foreign",
    /// NewerVersion "workspace.newer", ReadOnly "workspace.needs-migration", Io "workspace.no-folder".
    [[nodiscard]] static domain::Result<std::unique_ptr<Workspace>>
    open(const std::filesystem::path& folder, const domain::Clock& clock, Mode mode = Mode::ReadWrite);
    /// Closes the database, then gives the lock back.
    ~Workspace();
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const;
    /// The copy made before a migration, where opening made one.
    [[nodiscard]] const std::optional<std::filesystem::path>& migrationCopy() const;

    [[nodiscard]] workflow::SessionStore& sessions();
    [[nodiscard]] services::SessionOrigins& origins();
    [[nodiscard]] services::ReviewStore& reviews();
    [[nodiscard]] services::ScoreStore& scores();
    [[nodiscard]] services::SettingsStore& settings();
    [[nodiscard]] services::AuditStore& audit();
    [[nodiscard]] services::FavouriteStore& favourites();
    [[nodiscard]] services::PersonStore& person();
    [[nodiscard]] services::SecretStore& secrets();
    [[nodiscard]] services::WorkspaceCare& care();

private:
    class Parts;
    explicit Workspace(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace storage
