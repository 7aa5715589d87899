package banzhang.sample;

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
    private final Random random;
    private final List<DistrictSchool> schools = new ArrayList<>();

    /// @param prefix what the ids of its schools begin with; two districts of one journal need two
    public SampleDistrict(String prefix, int schools, long seed) {
        this.random = new Random(seed);
        IntStream.rangeClosed(1, schools)
                .forEach(number -> this.schools.add(new DistrictSchool(prefix + number, random.nextLong())));
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
