#pragma once

/// Kernels beyond the processor's baseline are chosen at run time and give the same pixels as the
/// plain ones.
namespace ballast {

/// AVX2 is there and not turned off.
bool useAvx2();

/// Likewise AVX-512 (F, BW, VL, VBMI: Intel since 2019, AMD since 2022).
bool useAvx512();

/// For tests and for looking into a doubt: only plain kernels from now on. Also by the environment:
/// BALLAST_PLAIN_KERNELS=1.
void usePlainKernels(bool plain);

} // namespace ballast

#define BALLAST_INLINE inline __attribute__((always_inline))
#if defined(__x86_64__) && defined(__GNUC__)
#define BALLAST_HAS_AVX2_KERNELS 1
#define BALLAST_AVX2 __attribute__((target("avx2")))
#ifdef __clang__ // takes no attribute at all that names an option it does not know
#define BALLAST_AVX512 __attribute__((target("avx2,avx512f,avx512bw,avx512vl,avx512vbmi")))
#else
#define BALLAST_AVX512                                                                             \
    __attribute__((target("avx2,avx512f,avx512bw,avx512vl,avx512vbmi,prefer-vector-width=512")))
#endif
#endif
