package org.salesprocess.bench;

/**
 * The funnel in SQL, on one table of four columns whose subjects are numbers: DuckDB is spared the
 * texts of the ids.
 *
 * <p>{@link #WEAKER} is what is often written: one {@code group by} with the first entry of each
 * lead into each stage. Where a lead was in a later stage before it was in the step before, its
 * next entry there is not looked for, so that the counts can be too low.
 *
 * <p>{@link #EXACT} tells those few leads apart and looks through their changes in order. Of the
 * queries that give the same answer it was the fastest by far. A join and a minimum for each step
 * took half as long again, on large data twice as long; a list of times for each stage filtered by
 * lambdas, or one sorted list of all changes reduced by a lambda, twice as long; a window function
 * before that list three times as long.
 *
 * @param sql gives a segment, -1 for none, and how many of it reached each step
 */
record DuckFunnel(String sql) implements Engine<FunnelWorkload, FunnelAnswer> {

  // time and segment of the first touch in one number: one minimum for both
  private static final String FIRSTS =
      """
      with firsts as (
        select subject,
          min(ts * 32 + segment + 1) filter (where stage = 0) as touch,
          min(ts) filter (where stage = 1) as first1,
          min(ts) filter (where stage = 2) as first2,
          min(ts) filter (where stage = 3) as first3,
          min(ts) filter (where stage = 4) as first4,
          min(ts) filter (where stage = 5) as first5
        from events group by subject having touch is not null),
      entered as (
        select *, touch >> 5 as t0, (touch & 31) - 1 as segment, t0 + %d as t_end from firsts)
      """
          .formatted(FunnelWorkload.WINDOW_MICROS);

  private static final String COUNTS =
      """
      select segment, count(*), count(*) filter (depth >= 1), count(*) filter (depth >= 2),
        count(*) filter (depth >= 3), count(*) filter (depth >= 4), count(*) filter (depth >= 5)
      from reached group by segment
      """;

  static final String WEAKER =
      FIRSTS
          + """
          , reached as (
            select segment, case
              when first1 is null or first1 < t0 or first1 > t_end then 0
              when first2 is null or first2 < first1 or first2 > t_end then 1
              when first3 is null or first3 < first2 or first3 > t_end then 2
              when first4 is null or first4 < first3 or first4 > t_end then 3
              when first5 is null or first5 < first4 or first5 > t_end then 4
              else 5 end as depth
            from entered)
          """
          + COUNTS;

  // no depth: an entry before the step before hides whether there is one after it
  static final String EXACT =
      FIRSTS
          + """
          , known as materialized (
            select subject, segment, t0, t_end, case
              when first1 is null or first1 > t_end then 0 when first1 < t0 then null
              when first2 is null or first2 > t_end then 1 when first2 < first1 then null
              when first3 is null or first3 > t_end then 2 when first3 < first2 then null
              when first4 is null or first4 > t_end then 3 when first4 < first3 then null
              when first5 is null or first5 > t_end then 4 when first5 < first4 then null
              else 5 end as depth
            from entered),
          searched as (
            select any_value(k.segment) as segment,
              list_reduce(
                list(e.ts * 8 + e.stage order by e.ts * 8 + e.stage),
                lambda depth, change:
                  case when change % 8 = depth + 1 then depth + 1 else depth end,
                0::bigint) as depth
            from (
                select * from events
                where subject in (select subject from known where depth is null)) e
              join known k on e.subject = k.subject and e.ts >= k.t0 and e.ts <= k.t_end
            group by e.subject),
          reached as (
            select segment, depth from known where depth is not null
            union all select segment, depth from searched)
          """
          + COUNTS;

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
              for (int step = 0; step < FunnelWorkload.STAGES; step++) {
                reached[group][step] = row.getLong(step + 2);
              }
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
