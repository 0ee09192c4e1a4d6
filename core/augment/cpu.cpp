#include "core/augment/cpu.h"

#include <QtGlobal>

#include <atomic>

namespace ballast {

namespace {

bool canAvx2()
{
#ifdef BALLAST_HAS_AVX2_KERNELS
    return __builtin_cpu_supports("avx2") > 0 &&
           qEnvironmentVariableIntValue("BALLAST_PLAIN_KERNELS") == 0;
#else
    return false;
#endif
}

std::atomic<bool> &plainFlag()
{
    static std::atomic<bool> plain = !canAvx2();
    return plain;
}

} // namespace

bool useAvx2()
{
    return !plainFlag().load(std::memory_order_relaxed);
}

bool useAvx512()
{
#ifdef BALLAST_HAS_AVX2_KERNELS
    static const bool there =
        __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi");
    return there && useAvx2();
#else
    return false;
#endif
}

void usePlainKernels(bool plain)
{
    plainFlag() = plain || !canAvx2();
}

} // namespace ballast
