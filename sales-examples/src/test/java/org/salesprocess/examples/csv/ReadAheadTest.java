package org.salesprocess.examples.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

  @Test
  void things_come_in_the_order_of_the_source_which_is_at_most_one_ahead() {
    AtomicInteger taken = new AtomicInteger();
    try (ReadAhead<Integer> ahead = new ReadAhead<>(taken::incrementAndGet)) {
      for (int i = 1; i <= 1_000; i++) {
        assertThat(ahead.next()).isEqualTo(i);
        assertThat(taken.get()).isBetween(i, i + 1);
      }
    }
    assertThat(taken.get()).isEqualTo(1_001);
  }

  @Test
  void what_the_source_throws_comes_to_whoever_asks() {
    RuntimeException fault = new UnreadableInputException("file", "is empty");
    try (ReadAhead<String> ahead = new ReadAhead<>(throwing(fault))) {
      assertThatThrownBy(ahead::next).isSameAs(fault);
      assertThatThrownBy(ahead::next).isSameAs(fault);
    }
    Error error = new StackOverflowError();
    try (ReadAhead<String> ahead =
        new ReadAhead<>(
            () -> {
              throw error;
            })) {
      assertThatThrownBy(ahead::next).isSameAs(error);
    }
  }

  private static Supplier<String> throwing(RuntimeException fault) {
    return () -> {
      throw fault;
    };
  }

  @Test
  void closing_waits_for_what_is_being_taken() {
    CountDownLatch closing = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    ReadAhead<String> ahead =
        new ReadAhead<>(
            () -> {
              awaitUninterrupted(closing);
              ended.set(true);
              return "";
            });
    closing.countDown();
    ahead.close();
    assertThat(ended).isTrue();
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
