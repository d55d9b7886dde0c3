// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/LicenceViewModel.h"

#include "codesets/Licence.h"
#include "services/InstallCodes.h"
#include "viewmodels/Convert.h"

namespace viewmodels {

LicenceViewModel::LicenceViewModel(const services::Workplace& place, QObject* parent) : QObject(parent), m_place(place)
{
}

QString LicenceViewModel::notice() const
{
    return tr(
        "CPT belongs to the American Medical Association, and none of it is in this program. By attesting you say "
        "that your institution holds a licence that covers looking codes up in this program. What you install then "
        "is looked up in the encoder alone; nothing of it is written out.");
}

void LicenceViewModel::refresh()
{
    const auto held = codesets::readAttestation(services::installedFolder(m_place.folder));
    m_heldText.clear();
    if (!held)
        Q_EMIT failed(sentence(held.error()));
    else if (*held)
        m_heldText = tr("%1 attested on %2 to licence %3 of %4.")
                         .arg(q((*held)->by), q(domain::format((*held)->on)), q((*held)->number), q((*held)->licensee));
    Q_EMIT changed();
}

void LicenceViewModel::attest(const QString& licensee, const QString& number, const QString& by)
{
    const codesets::Attestation attestation{s(licensee), s(number), s(by),
                                            std::chrono::floor<std::chrono::days>(m_place.clock.now())};
    if (const auto kept = codesets::attest(services::installedFolder(m_place.folder), attestation); !kept)
        Q_EMIT failed(sentence(kept.error()));
    else
        Q_EMIT told(tr("The importer of CPT is on. Install your licensed table as any other code file."));
    refresh();
}

void LicenceViewModel::withdraw()
{
    if (const auto done = codesets::withdrawAttestation(services::installedFolder(m_place.folder)); !done)
        Q_EMIT failed(sentence(done.error()));
    else
        Q_EMIT told(tr("The importer of CPT is off, and what was installed of it is removed."));
    refresh();
}

} // namespace viewmodels
