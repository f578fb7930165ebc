#include "services/transfers/digest.h"

#include <openssl/evp.h>

namespace collie::transfers {

void Digest::Deleter::operator()(evp_md_ctx_st *context) const {
    EVP_MD_CTX_free(context);
}

Digest::Digest(Kind kind)
    : m_context(EVP_MD_CTX_new()) {
    const EVP_MD *function = kind == Kind::Sha256 ? EVP_sha256() : EVP_sha512();
    m_works = m_context && EVP_DigestInit_ex(m_context.get(), function, nullptr) == 1;
}

void Digest::add(const char *data, size_t size) {
    m_works = m_works && EVP_DigestUpdate(m_context.get(), data, size) == 1;
}

QByteArray Digest::hex() {
    QByteArray out(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    if (!m_works || EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(out.data()), &size) != 1)
        return {};
    return out.left(qsizetype(size)).toHex();
}

} // namespace collie::transfers
