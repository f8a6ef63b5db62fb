"""What a child process may use at most: memory and processor time, set by itself before it opens a stranger's file.

RLIMIT on POSIX, a Job Object on Windows. The parent's clock is the first guard; the limit of processor time is for
the child whose parent has died.
"""

import sys
import time

_GRACE = 2  # seconds: the parent's clock strikes first

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _PROCESS_TIME, _PROCESS_MEMORY = 0x2, 0x100  # JOB_OBJECT_LIMIT_…
    _NO_CRASH_DIALOGS = 0x1 | 0x2  # SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX
    _EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
    _TICK = 10_000_000  # Windows counts processor time in units of 100 ns

    class _BasicLimits(ctypes.Structure):
        """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _ExtendedLimits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; the six counters between are IO_COUNTERS."""

        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    class _Job:
        """The Job Object this process has put itself into, with the limits set so far."""

        def __init__(self) -> None:
            self.limits = _ExtendedLimits()
            self.kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            self.kernel.SetErrorMode(_NO_CRASH_DIALOGS)  # nobody is there to close them
            self.kernel.CreateJobObjectW.restype = wintypes.HANDLE
            self.kernel.CreateJobObjectW.argtypes = (wintypes.LPVOID, wintypes.LPCWSTR)
            self.kernel.GetCurrentProcess.restype = wintypes.HANDLE
            self.kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
            self.kernel.SetInformationJobObject.argtypes = (
                wintypes.HANDLE, ctypes.c_int, wintypes.LPVOID, wintypes.DWORD,
            )  # fmt: skip
            self.handle = self.kernel.CreateJobObjectW(None, None)
            if not self.handle or not self.kernel.AssignProcessToJobObject(
                self.handle, self.kernel.GetCurrentProcess()
            ):
                raise ctypes.WinError(ctypes.get_last_error())

        def set(self, flag: int) -> None:
            """Make what stands in `limits` hold, `flag` now among it."""
            self.limits.BasicLimitInformation.LimitFlags |= flag
            if not self.kernel.SetInformationJobObject(
                self.handle, _EXTENDED_LIMITS, ctypes.byref(self.limits), ctypes.sizeof(self.limits)
            ):
                raise ctypes.WinError(ctypes.get_last_error())

    _jobs: list[_Job] = []  # one at most: a process joins its job once and keeps the handle while it lives

    def _job() -> _Job:
        if not _jobs:
            _jobs.append(_Job())
        return _jobs[0]

    def limit_memory(megabytes: int) -> None:
        """Let allocations beyond `megabytes` fail."""
        job = _job()
        job.limits.ProcessMemoryLimit = megabytes * 2**20
        job.set(_PROCESS_MEMORY)

    def limit_time(seconds: float) -> None:
        """End this process when it has computed for `seconds` more."""
        job = _job()
        job.limits.BasicLimitInformation.PerProcessUserTimeLimit = int((time.process_time() + seconds + _GRACE) * _TICK)
        job.set(_PROCESS_TIME)

else:
    import resource

    def limit_memory(megabytes: int) -> None:
        """Let allocations beyond `megabytes` fail, and no picture of this memory be left when the process crashes."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform != "darwin":  # knows the limit and does not keep it
            most = _within(resource.RLIMIT_AS, megabytes * 2**20)
            resource.setrlimit(resource.RLIMIT_AS, (most, most))

    def limit_time(seconds: float) -> None:
        """End this process when it has computed for `seconds` more."""
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        soon = _within(resource.RLIMIT_CPU, int(time.process_time() + seconds) + _GRACE)
        resource.setrlimit(resource.RLIMIT_CPU, (soon, most))

    def _within(kind: int, value: int) -> int:
        """`value`, or less where somebody has set a lower limit for all of us."""
        _, most = resource.getrlimit(kind)
        return value if most == resource.RLIM_INFINITY else min(value, most)
