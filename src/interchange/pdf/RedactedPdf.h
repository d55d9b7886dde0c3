// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/ports/RedactedPaper.h"

#include <memory>

namespace interchange::pdf {

/// Lays a redacted copy out on A4 in the bundled faces. A bar is a black box of one width over blanks, so neither the
/// text layer, nor the glyphs that are embedded, nor the length of the bar tells what was there; title and creator of
/// the file are the same for every copy. Where no window system is up (deskctl), it brings Qt's offscreen one.
class RedactedPdf final : public services::RedactedPaper
{
public:
    RedactedPdf();
    ~RedactedPdf() override;
    [[nodiscard]] domain::Result<std::string> pdf(const std::vector<services::RedactedPage>& pages) const override;

private:
    struct Stage;
    mutable std::unique_ptr<Stage> m_stage; ///< set up when a copy is asked for the first time
};

} // namespace interchange::pdf
