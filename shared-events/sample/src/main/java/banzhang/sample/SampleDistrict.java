package banzhang.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// 样例区县 — years of a district's events without end, unit of work by unit of work, and the same ones for a seed.
///
/// Schools open, import and register devices and hand them over to classes, all at the same time; each device, sheet
/// and batch has a history that can be true. Of the events about a third are accepted commands, a third concern
/// sheets.
public final class SampleDistrict implements Iterator<List<Happened>> {
    /// When the first of it happens.
    public static final Instant BEGINNING = DistrictSchool.BEGINNING;

    private static final int MOST_DEVICES = 1_500;
    private final Random random;
    private final List<DistrictSchool> schools = new ArrayList<>();

    /// @param prefix what the ids of its schools begin with; two districts of one journal need two
    public SampleDistrict(String prefix, int schools, long seed) {
        this(prefix, schools, MOST_DEVICES, seed);
    }

    /// @param devices how many a school comes to have at most, in its first years; fewer than a batch more
    public SampleDistrict(String prefix, int schools, int devices, long seed) {
        this.random = new Random(seed);
        IntStream.rangeClosed(1, schools)
                .forEach(number -> this.schools.add(new DistrictSchool(prefix + number, devices, random.nextLong())));
    }

    @Override
    public boolean hasNext() {
        return true;
    }

    /// What is stored together or not at all.
    @Override
    public List<Happened> next() {
        return schools.get(random.nextInt(schools.size())).next();
    }
}
