package org.salesprocess.testkit.funnel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SubjectKind;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.StageAppender;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.StageLog;
import org.salesprocess.core.funnel.StageLogBuilder;

/** Something that one appender appends to a log. */
interface LogRow {

  /** Appends it. */
  void append(StageAppender rows);

  static LogRow asObject(JourneyEntry entry) {
    return rows -> rows.append(entry);
  }

  static LogRow subject(LeadId lead, Attributes attributes) {
    return rows -> {
      rows.subject(lead.value());
      attributes.asMap().forEach(rows::subjectAttribute);
      rows.appendSubject();
    };
  }

  static LogRow byFields(JourneyEntry entry) {
    return rows -> {
      rows.id(entry.id().value());
      withoutId(entry).append(rows);
    };
  }

  static LogRow withoutId(JourneyEntry entry) {
    return rows -> {
      rows.subject(entry.subject().value()).sequence(entry.sequence());
      // the generated times are whole seconds
      entry.at().map(at -> at.getEpochSecond() * 1_000_000).ifPresent(rows::atMicros);
      entry.recordedAt().ifPresent(rows::recordedAt);
      entry.by().map(SellerId::value).ifPresent(rows::by);
      for (Map.Entry<String, AttributeValue> each : entry.attributes().asMap().entrySet()) {
        if (each.getValue() instanceof AttributeValue.Text text) {
          rows.attribute(each.getKey(), text.value());
        } else {
          rows.attribute(each.getKey(), each.getValue());
        }
      }
      if (entry instanceof StageChange change) {
        rows.stage(change.to().value());
        change.reason().map(LossReasonId::value).ifPresent(rows::reason);
      } else {
        rows.event(entry.type());
      }
      rows.append();
    };
  }

  /** Returns a log of rows that one to four threads append in any order, at once. */
  static StageLog log(List<LogRow> rows, Random random)
      throws InterruptedException, ExecutionException {
    List<LogRow> mixed = new ArrayList<>(rows);
    Collections.shuffle(mixed, random);
    StageLogBuilder builder = StageLog.builder(SubjectKind.LEAD);
    int threads = 1 + random.nextInt(4);
    CountDownLatch begin = new CountDownLatch(threads);
    List<FutureTask<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int first = i;
      FutureTask<Void> task =
          new FutureTask<>(
              () -> {
                try (StageAppender appender = builder.appender()) {
                  begin.countDown();
                  begin.await();
                  for (int row = first; row < mixed.size(); row += threads) {
                    mixed.get(row).append(appender);
                  }
                }
                return null;
              });
      new Thread(task, "appender " + i).start();
      tasks.add(task);
    }
    for (FutureTask<Void> task : tasks) {
      task.get();
    }
    return random.nextBoolean() ? builder.sealInParallel() : builder.seal();
  }

  static StageLog copy(StageLog log) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    log.write(Channels.newChannel(bytes));
    return StageLog.read(Channels.newChannel(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
