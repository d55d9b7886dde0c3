// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/CodeSystem.h"
#include "domain/Error.h"
#include "domain/Responsibility.h"
#include "domain/Time.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

class QUrl;

namespace services {
struct Workplace;
}

/// The border between UTF-8 std::string inside and QString on the screen, and the words that all pages share.
namespace viewmodels {

[[nodiscard]] QString q(std::string_view utf8);
[[nodiscard]] std::string s(const QString& text);

/// A local file that a file dialog gave; empty where the URL names no local file.
[[nodiscard]] std::filesystem::path fileOf(const QUrl& url);

/// A failure as one sentence that says what happened and what to do.
[[nodiscard]] QString sentence(const domain::Error& error);

/// "83 %", "82.5 %": from tenths of a percent.
[[nodiscard]] QString percentText(std::int64_t tenths);
/// The same without the sign: "83".
[[nodiscard]] QString percentNumber(std::int64_t tenths);

/// With its dot where it is a code at all; else just as it was typed.
[[nodiscard]] QString shownCode(codesets::System system, const std::string& code);

[[nodiscard]] QString levelTitle(domain::Level level);
[[nodiscard]] QString responsibilityTitle(domain::Responsibility id);

/// A moment on this machine's calendar.
[[nodiscard]] QDateTime momentOf(domain::WallTime time);
/// "2026-05-04 16:20"
[[nodiscard]] QString momentText(domain::WallTime time);

/// The name the person at this desk gave; empty before the first start.
[[nodiscard]] std::string personAt(const services::Workplace& place);

} // namespace viewmodels
