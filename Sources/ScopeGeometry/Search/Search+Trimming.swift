extension Search {
  /// Narrows the region to where an answer can be; false when it has none.
  mutating func trim() -> Bool {
    while true {
      _ = work.spend(active.count)
      var trimmed: UInt64 = 0
      var shared: UInt64 = .max
      var crossing = 0
      for item in active {
        if item.isBlocker {
          if item.narrowed == 0 { return false }
          if item.narrowed & (item.narrowed - 1) == 0 { trimmed |= item.narrowed }
        } else if item.narrowed != 0 {
          crossing += 1
          shared &= item.narrowed
        }
      }
      var changed: UInt64 = 0
      for axis in Bits(trimmed) where cutAway(axis) { changed |= 1 << UInt64(axis) }
      if quota > 0 {
        let (held, possible) = countLabels()
        if possible < quota { return false }
        // Every point asked for lies in a member that crosses.
        if held < quota, crossing > 0 {
          for axis in Bits(shared) where shrink(axis) { changed |= 1 << UInt64(axis) }
        }
      }
      if changed == 0 { return true }
      for axis in Bits(changed) where grid.layouts[axis].count(region, at: 0) == 0 { return false }
      sortOut(after: changed)
    }
  }

  /// Takes away what blockers that are narrowed on this axis only cover, as far as one region is left.
  private mutating func cutAway(_ axis: Int) -> Bool {
    let layout = grid.layouts[axis]
    var changed = false
    for item in active where item.isBlocker && item.narrowed == 1 << UInt64(axis) {
      let start = start(of: item)
      if layout.isMask {
        for word in layout.word..<layout.word + layout.words {
          let rest = region[word] & ~rows[start + word]
          changed = changed || rest != region[word]
          region[word] = rest
        }
      } else {
        let (box, side) = (rows[start + layout.word], region[layout.word])
        if box.lower <= side.lower, box.upper > side.lower {
          region[layout.word] = UInt64(lower: min(box.upper, side.upper), upper: side.upper)
          changed = true
        } else if box.upper >= side.upper, box.lower < side.upper {
          region[layout.word] = UInt64(lower: side.lower, upper: max(box.lower, side.lower))
          changed = true
        }
      }
    }
    return changed
  }

  /// Narrows an axis to the hull of the members that cross the region.
  private mutating func shrink(_ axis: Int) -> Bool {
    let layout = grid.layouts[axis]
    var changed = false
    let members = active.lazy.filter { !$0.isBlocker && $0.narrowed != 0 }
    if layout.isMask {
      for word in layout.word..<layout.word + layout.words {
        var hull: UInt64 = 0
        for item in members { hull |= rows[start(of: item) + word] }
        changed = changed || region[word] & ~hull != 0
        region[word] &= hull
      }
    } else {
      let side = region[layout.word]
      var (lower, upper) = (side.upper, side.lower)
      for item in members {
        lower = min(lower, rows[start(of: item) + layout.word].lower)
        upper = max(upper, rows[start(of: item) + layout.word].upper)
      }
      let hull = UInt64(lower: max(lower, side.lower), upper: min(upper, side.upper))
      changed = hull != side
      region[layout.word] = hull
    }
    return changed
  }

  /// Drops the items that the region has left and notes on which axes the others now cover it.
  private mutating func sortOut(after changed: UInt64) {
    var kept = 0
    candidates: for var item in active {
      for axis in Bits(changed & item.narrowed) {
        switch grid.layouts[axis].relation(of: rows, at: start(of: item), to: region) {
        case .apart: continue candidates
        case .covers: item.narrowed &= ~(1 << UInt64(axis))
        case .crosses: break
        }
      }
      active[kept] = item
      kept += 1
    }
    active.removeSubrange(kept...)
  }

  /// How many labels the whole region has, and how many some part of it can have.
  private mutating func countLabels() -> (held: Int, possible: Int) {
    round += 2
    var (held, possible) = (0, 0)
    for item in active where !item.isBlocker {
      let label = Int(labels[Int(item.index)])
      if labelsSeen[label] < round {
        labelsSeen[label] = round
        possible += 1
      }
      if item.narrowed == 0, labelsSeen[label] == round {
        labelsSeen[label] = round + 1
        held += 1
      }
    }
    return (held, possible)
  }
}
