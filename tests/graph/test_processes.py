"""Processes that work for another one."""

import os
import signal
import sys
import time

import pytest

from graph.processes import spawning


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
def test_a_process_does_not_hear_ctrl_c_while_it_starts() -> None:
    process = spawning().Process(target=time.sleep, args=(0.1,))
    process.start()
    assert process.pid
    os.kill(process.pid, signal.SIGINT)
    process.join(60)
    assert process.exitcode == 0
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, set())
