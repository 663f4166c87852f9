package org.salesprocess.testkit.pay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.salesprocess.core.basics.AmountAppender;
import org.salesprocess.core.basics.AmountLog;
import org.salesprocess.core.basics.AmountLogBuilder;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.CommissionLine;
import org.salesprocess.metrics.incentive.CommissionLines;
import org.salesprocess.metrics.incentive.EarnedLine;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.PayFacts;
import org.salesprocess.metrics.incentive.StatementLine;
import org.salesprocess.metrics.incentive.TierSlice;
import org.salesprocess.metrics.incentive.Working;

/** Commission over a log of amounts is what the engine pays, to the cent and the exact fraction. */
class TieredCommissionProperties {

  private static final SalesPeriod LAST = PayCase.CLOSINGS.get(3).period();
  private static final Instant AFTER_ALL = Instant.parse("2023-12-31T00:00:00Z");

  private static final Money NOTHING = Money.zero(PayCase.CURRENCY);

  @Provide
  Arbitrary<TieredCase> cases() {
    return TieredCase.cases();
  }

  @Property(tries = 500)
  void every_line_and_total_is_what_the_engine_pays(@ForAll("cases") TieredCase tiered) {
    CommissionLines lines = tiered.commission().of(tiered.log());
    Map<String, EarnedLine> paid = paid(tiered);
    Map<SellerId, Map<SalesPeriod, Money>> totals = new HashMap<>();
    int outside = 0;
    for (int i = 0; i < lines.size(); i++) {
      CommissionLine line = lines.line(i);
      EarnedLine same = paid.get(line.id().orElseThrow());
      Optional<SalesPeriod> period = tiered.commission().calendar().find(line.day());
      assertThat(line.period()).isEqualTo(period);
      outside += period.isEmpty() ? 1 : 0;
      if (same == null) { // the engine posts no zero
        assertThat(line.posted().isZero()).isTrue();
      } else {
        assertThat(line.posted()).isEqualTo(same.amount());
        assertThat(line.exact()).isEqualTo(same.exact());
        assertThat(line.roundedWith()).isEqualTo(same.roundedWith());
        assertThat(line.period()).hasValue(same.key().period());
        if (same.working() instanceof Working.Slices slices) {
          assertThat(line.slices()).isEqualTo(slices.slices());
        }
      }
      assertThat(lines.posted(i)).isEqualTo(line.posted());
      if (period.isPresent()) {
        assertThat(line.slices().stream().map(TierSlice::amount).reduce(Quantity::plus))
            .hasValue(line.exact());
        totals
            .computeIfAbsent(SellerId.of(line.owner()), seller -> new TreeMap<>())
            .merge(period.get(), same == null ? NOTHING : same.amount(), Money::plus);
      }
    }
    assertThat(lines.outside()).isEqualTo(outside);
    assertThat(lines.size()).isEqualTo(tiered.rows().size());
    for (int owner = 0; owner < lines.log().owners(); owner++) {
      Map<SalesPeriod, Money> expected =
          totals.getOrDefault(SellerId.of(lines.log().owner(owner)), Map.of());
      assertThat(lines.totals(owner)).isEqualTo(expected);
      assertThat(lines.total(owner)).isEqualTo(sum(expected.values()));
    }
    assertThat(lines.total())
        .isEqualTo(sum(paid.values().stream().map(EarnedLine::amount).toList()));
  }

  private static Money sum(Iterable<Money> amounts) {
    return NOTHING.plus(amounts);
  }

  private static Map<String, EarnedLine> paid(TieredCase tiered) {
    Map<String, EarnedLine> paid = new HashMap<>();
    var open =
        tiered
            .calculation()
            .open(
                Ledger.empty(PayCase.CURRENCY),
                PayFacts.of(tiered.transactions()),
                LAST,
                AFTER_ALL);
    for (SellerId seller : List.of(PayCase.ANA, PayCase.BEN)) {
      open.statement(seller).stream()
          .flatMap(statement -> statement.lines(StatementLine.State.EARNED).stream())
          .flatMap(line -> line.line().stream())
          .forEach(line -> paid.put(line.credit().orElseThrow().transaction().id().value(), line));
    }
    return paid;
  }

  @Property(tries = 200)
  void neither_arrival_nor_threads_nor_writing_change_a_bit(
      @ForAll("cases") TieredCase tiered, @ForAll boolean withIds, @ForAll Random random)
      throws IOException, InterruptedException {
    List<TieredCase.Row> rows = tiered.rows();
    CommissionLines plain =
        tiered.commission().of(log(tiered, ImmutableList.of(rows), withIds, false));
    List<TieredCase.Row> shuffled = new ArrayList<>(rows);
    if (withIds) {
      shuffled.addAll(rows); // repeats count once
    }
    Collections.shuffle(shuffled, random);
    int cut = random.nextInt(shuffled.size() + 1);
    List<List<TieredCase.Row>> parts =
        List.of(shuffled.subList(0, cut), shuffled.subList(cut, shuffled.size()));
    AmountLog other = log(tiered, parts, withIds, true);
    AmountLog read = readAgain(other);

    assertThat(told(tiered.commission().inParallelOf(other))).isEqualTo(told(plain));
    assertThat(told(tiered.commission().of(read))).isEqualTo(told(plain));
    assertThat(tiered.commission().inParallelOf(other).total()).isEqualTo(plain.total());
  }

  private static AmountLog log(
      TieredCase tiered, List<List<TieredCase.Row>> parts, boolean withIds, boolean inParallel)
      throws InterruptedException {
    AmountLogBuilder builder = AmountLog.builder(PayCase.CURRENCY, tiered.decimals());
    List<Thread> threads = new ArrayList<>();
    for (List<TieredCase.Row> part : parts) {
      Thread thread =
          new Thread(
              () -> {
                try (AmountAppender appender = builder.appender()) {
                  part.forEach(row -> row.appendTo(appender, withIds));
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return inParallel ? builder.sealInParallel() : builder.seal();
  }

  private static AmountLog readAgain(AmountLog log) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    log.write(Channels.newChannel(bytes));
    return AmountLog.read(Channels.newChannel(new ByteArrayInputStream(bytes.toByteArray())));
  }

  // every line of each owner, in order
  private static Map<String, List<CommissionLine>> told(CommissionLines lines) {
    AmountLog log = lines.log();
    Map<String, List<CommissionLine>> told = new TreeMap<>();
    for (int owner = 0; owner < log.owners(); owner++) {
      told.put(
          log.owner(owner),
          IntStream.range(log.start(owner), log.end(owner)).mapToObj(lines::line).toList());
    }
    return told;
  }
}
