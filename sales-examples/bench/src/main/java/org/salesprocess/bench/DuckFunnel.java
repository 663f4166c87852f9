package org.salesprocess.bench;

/**
 * The funnel in SQL, on one table of four columns whose subjects are numbers: DuckDB is spared the
 * texts of the ids.
 *
 * <p>{@link #exact} chains a join and a {@code min} for each step. Of the queries that give the
 * same answer it was the fastest: a list of times for each stage in one {@code group by}, each
 * filtered by a lambda, took half as long again; so did one sorted list of all changes reduced by a
 * lambda, and a window function before that list took twice as long. A {@code group by} for the
 * leads whose first entries are in order with a list for the others alone was level with it.
 *
 * <p>{@link #firstOfEach} is what is often written: one {@code group by} with the first entry of
 * each lead into each stage. It is weaker: where a lead was in a later stage before it was in the
 * step before, it loses the lead, so that its counts can be too low.
 */
record DuckFunnel(String sql) implements Engine<FunnelWorkload, FunnelAnswer> {

  static String exact() {
    StringBuilder sql =
        new StringBuilder(
            """
            with s0 as materialized (
              select subject, min(ts) as first, min(ts) as ts, arg_min(segment, ts) as segment
              from events where stage = 0 group by subject)
            """);
    for (int step = 1; step < FunnelWorkload.STAGES; step++) {
      sql.append(
          """
          , s%2$d as materialized (
            select s.subject, any_value(s.first) as first, min(e.ts) as ts,
              any_value(s.segment) as segment
            from s%1$d s join events e on e.subject = s.subject
              and e.stage = %2$d and e.ts >= s.ts and e.ts <= s.first + %3$d
            group by s.subject)
          """
              .formatted(step - 1, step, FunnelWorkload.WINDOW_MICROS));
    }
    for (int step = 0; step < FunnelWorkload.STAGES; step++) {
      sql.append(step == 0 ? "" : " union all ")
          .append("select segment, %1$d, count(*) from s%1$d group by segment".formatted(step));
    }
    return sql.toString();
  }

  static String firstOfEach() {
    StringBuilder firsts = new StringBuilder();
    StringBuilder steps = new StringBuilder();
    StringBuilder counts = new StringBuilder();
    for (int step = 1; step < FunnelWorkload.STAGES; step++) {
      firsts.append(", min(ts) filter (where stage = %1$d) as first%1$d".formatted(step));
      steps.append(
          """
          , s%2$d as (select *, case when first%2$d >= t%1$d and first%2$d <= t0 + %3$d
              then first%2$d end as t%2$d from s%1$d)
          """
              .formatted(step - 1, step, FunnelWorkload.WINDOW_MICROS));
    }
    for (int step = 0; step < FunnelWorkload.STAGES; step++) {
      counts
          .append(step == 0 ? "" : " union all ")
          .append(
              "select segment, %1$d, count(t%1$d) from reached group by segment".formatted(step));
    }
    // time and segment of the first touch in one number: one minimum for both
    return """
        with firsts as (
          select min(ts * 32 + segment + 1) filter (where stage = 0) as touch%s
          from events group by subject having touch is not null),
        s0 as (select *, touch >> 5 as t0, (touch & 31) - 1 as segment from firsts)
        %s, reached as materialized (select * from s%d)
        %s
        """
        .formatted(firsts, steps, FunnelWorkload.STAGES - 1, counts);
  }

  @Override
  public Loaded<FunnelAnswer> load(FunnelWorkload workload, int threads) {
    DuckDatabase database = DuckDatabase.open(threads);
    database.execute(
        "create table events (subject bigint, stage tinyint, ts bigint, segment tinyint)");
    database.fill(
        "events",
        workload.size(),
        (row, i) -> {
          row.append(workload.subject(i));
          row.append(workload.stage(i));
          row.append(workload.atMicros(i));
          row.append(workload.segment(i));
        });
    return new Loaded<>() {
      @Override
      public FunnelAnswer ask() {
        long[][] reached = FunnelAnswer.nothing();
        database.query(
            sql,
            row -> {
              int segment = row.getInt(1);
              int group = segment == FunnelWorkload.NO_SEGMENT ? FunnelWorkload.SEGMENTS : segment;
              reached[group][row.getInt(2)] = row.getLong(3);
            });
        return FunnelAnswer.of(reached);
      }

      @Override
      public void close() {
        database.close();
      }
    };
  }
}
