// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/Replay.h"

namespace viewmodels {

// The worksheet of each kind of work at a moment of a replay, each in tasks/<type>/<Type>Replay.cpp; Worksheets.cpp
// says which is whose. A state of another kind of work adds nothing.
void accessLogReplay(const ReplaySource& source, ReplayLines& lines);
void accountingReplay(const ReplaySource& source, ReplayLines& lines);
void amendmentReplay(const ReplaySource& source, ReplayLines& lines);
void assemblyReplay(const ReplaySource& source, ReplayLines& lines);
void auditReplay(const ReplaySource& source, ReplayLines& lines);
void breachReplay(const ReplaySource& source, ReplayLines& lines);
void codingReplay(const ReplaySource& source, ReplayLines& lines);
void deficiencyReplay(const ReplaySource& source, ReplayLines& lines);
void deidentifyReplay(const ReplaySource& source, ReplayLines& lines);
void entryReplay(const ReplaySource& source, ReplayLines& lines);
void filingReplay(const ReplaySource& source, ReplayLines& lines);
void identityReplay(const ReplaySource& source, ReplayLines& lines);
void releaseReplay(const ReplaySource& source, ReplayLines& lines);
void matrixReplay(const ReplaySource& source, ReplayLines& lines);
void validationReplay(const ReplaySource& source, ReplayLines& lines);

} // namespace viewmodels
