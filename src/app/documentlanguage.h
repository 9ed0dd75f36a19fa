// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QTranslator;

namespace weici::app {

/// While it lives, texts come in the language of the documents, Chinese, whatever language the program
/// speaks: so that a bulletin, and its fingerprint, are the same for everyone. It sets aside the translators
/// that belong to the application and are named `words`.
class DocumentLanguage final {
public:
    DocumentLanguage();
    ~DocumentLanguage();
    DocumentLanguage(const DocumentLanguage &) = delete;
    DocumentLanguage &operator=(const DocumentLanguage &) = delete;

    static constexpr const char *translatorName = "words";

private:
    std::vector<QTranslator *> m_aside;
};

} // namespace weici::app
