// Measured figures take the place of assumptions, and of nothing else.

import KetenCare
import KetenEngine
import Foundation
import Testing

@testable import KetenRegions

@Suite("Measured figures")
struct MeasuredTests {
    private let limburg: Region

    init() throws { limburg = try RegionFolder.builtIn("limburg") }

    private func read(_ rows: String, columns: String? = nil) throws -> MeasuredFigures {
        let header = columns ?? "parameter,subject,value,low,high,unit,source,date"
        let bytes = Array("\(header)\n\(rows)\n".utf8)
        return try MeasuredFigures.read(bytes, name: "measured.csv", over: limburg)
    }

    private func problems(_ rows: String, columns: String? = nil) -> [String] {
        do {
            _ = try read(rows, columns: columns)
            return []
        } catch {
            return (error as? RegionError)?.problems.map(\.description) ?? ["\(error)"]
        }
    }

    @Test("A measured value replaces an assumption and is graded local")
    func replaces() throws {
        let found = try read("weekly_hours,,0.5,0.3,0.9,hours per week,own count,2025-06-30")
        let entry = try #require(found.region.entries(of: "weekly_hours").first)
        #expect(entry.value == .number(0.5) && entry.grade == .local)
        #expect(entry.low == 0.3 && entry.high == 0.9 && entry.spread == .persons)
        #expect(entry.source == "own count")
        #expect(found.region.fingerprint != limburg.fingerprint)
        let figure = try #require(found.figures.first)
        #expect(found.figures.count == 1 && figure.replaced == 0.4)
        #expect(figure.date == CivilDate(iso: "2025-06-30"))
    }

    @Test("Registrations stay as published when what detection rests on is measured")
    func coupled() throws {
        func detected(_ region: Region) throws -> (hazard: Double, duration: Double) {
            let numbers = try ["detection_hazard", "hidden_duration"].map { name in
                let entry = try #require(region.entries(of: name).first)
                guard case .number(let number) = entry.value else { throw NoNumber() }
                return number
            }
            return (numbers[0], numbers[1])
        }
        let before = try detected(limburg)
        let p0 = before.hazard * before.duration / (1 + before.hazard * before.duration)
        for (row, times) in [
            ("reporting_probability,,0.6,,,share", 0.9 / 0.6), ("hidden_duration,,24,,,months", 1),
            ("incidence_multiplier,,0.8,,,factor", 1 / 0.8),
        ] {
            let now = try detected(read("\(row),own count,2025-06-30").region)
            let p = now.hazard * now.duration / (1 + now.hazard * now.duration)
            #expect(abs(p / p0 - times) < 1e-12, "\(row)")
        }
        let other = try detected(read("patience,,60,,,days,own count,2025-06-30").region)
        #expect(other == before)
    }

    private struct NoNumber: Error {}

    @Test("A file that measures nothing is refused")
    func empty() {
        #expect(problems("").contains { $0.contains("nothing is measured") })
    }

    @Test("Columns that may be empty may be left out, and come in any order")
    func columns() throws {
        let found = try read(
            "2025-06-30,own count,cases per fte,25,caseload_norm",
            columns: "date,source,unit,value,parameter")
        let entry = try #require(found.region.entries(of: "caseload_norm").first)
        #expect(entry.value == .number(25) && entry.low == nil && entry.spread == .fixed)
    }

    @Test("A figure replaces the value in force on its day, until the next step of the tables")
    func dated() throws {
        let found = try read("sickness_rate,,0.05,0.04,0.06,share,own count,2025-06-30")
        let entries = found.region.entries(of: "sickness_rate")
        #expect(entries.count == 28)
        let day = CivilDate(iso: "2025-04-01")
        for (old, new) in zip(limburg.entries(of: "sickness_rate"), entries) {
            #expect(old.from == new.from)
            if old.from == day {
                #expect(new.value == .number(0.05) && new.grade == .local && new.low == 0.04)
            } else {
                #expect(old == new)
            }
        }
        let figure = try #require(found.figures.first)
        #expect(figure.from == day && figure.until == CivilDate(iso: "2025-07-01"))
        #expect(figure.replaced == 0.07)
    }

    @Test("The participation of one year leaves the years after it as they were")
    func participation() throws {
        let found = try read("participation,,0.9,,,share,own count,2019-12-31")
        func value(_ day: String, of subject: String = "GM0983") throws -> ParameterValue? {
            let date = try #require(CivilDate(iso: day))
            return found.region.value(of: "participation", subject: subject, on: date)
        }
        #expect(try value("2019-10-01") == .number(0.9))
        #expect(try value("2020-01-01") == .number(1))
        #expect(try value("2019-10-01", of: "GM0935") == .number(1))
        let figure = try #require(found.figures.first)
        #expect(figure.replaced == 0.8 && figure.from == nil)
        #expect(figure.until == CivilDate(iso: "2020-01-01"))
    }

    @Test(
        "A figure of a day whose value was read in a source is refused, with the days that give way"
    )
    func readOnThatDay() {
        #expect(
            problems("fte,south,0.6,,,fte,own count,2024-12-31") == [
                "measured.csv:2:31: 'fte' is graded A on 2024-12-31 (S1 (decision 2019-09-24)); "
                    + "only an assumption, graded C, gives way to a measured figure: here the one "
                    + "in force from 2019-10-01 until 2020-01-01"
            ])
        #expect(
            problems("sickness_rate,,0.05,,,share,own count,2018-06-30").first?
                .contains("has no value on 2018-06-30") == true)
    }

    @Test("Several days of one value are several figures; two of one stretch are one too many")
    func severalDays() throws {
        let tail = "share,own count"
        let rows =
            "sickness_rate,,0.05,,,\(tail),2025-06-30\nsickness_rate,,0.06,,,\(tail),2025-07-01"
        #expect(try read(rows).figures.map(\.value) == [0.05, 0.06])
        let twice = rows.replacingOccurrences(of: "07-01", with: "05-01")
        #expect(problems(twice).first == "measured.csv:3:1: 'sickness_rate' is measured twice")
    }

    @Test("Registrations of one's own have hazard and factors solved for them")
    func registrations() throws {
        let rows = "registration_target,,35,,,persons per year,own count,2023-12-31"
        let region = try read(rows).region
        let expected = Calibration.registrations(of: region)
        #expect(abs(try #require(expected[2023]) - 35) < 1e-6)
        #expect(abs(try #require(expected[2020]) - 47) < 1e-6)
        #expect(region.entries(of: "detection_factor").count == 7)
        #expect(
            problems("registration_target,,9000,,,persons per year,own count,2023-12-31").first?
                .contains("no detection makes the registrations") == true)
    }

    @Test(
        "Registrations stay as published when a risk or the factor of a channel is measured",
        arguments: ["risk,GM0935,3,,,factor", "channel_factor,care,1.5,,,factor"])
    func solvedInFull(row: String) throws {
        let region = try read("\(row),own count,2025-06-30").region
        let expected = try #require(Calibration.registrations(of: region)[2020])
        #expect(abs(expected - 47) < 1e-6)
    }

    @Test("Without a row of its own, one subject gets its own and the others keep theirs")
    func subject() throws {
        let found = try read("risk,GM0983,1.2,,,factor,own count,2025-06-30")
        let day = found.region.tables.coverage.from
        #expect(found.region.value(of: "risk", subject: "GM0983", on: day) == .number(1.2))
        #expect(found.region.value(of: "risk", subject: "GM0935", on: day) == .number(1))
    }

    @Test("The same file laid over its own result changes nothing more")
    func twice() throws {
        let rows = "weekly_hours,,0.5,,,hours per week,own count,2025-06-30"
        let once = try read(rows)
        let header = "parameter,subject,value,low,high,unit,source,date"
        let again = try MeasuredFigures.read(
            Array("\(header)\n\(rows)\n".utf8), name: "measured.csv", over: once.region)
        #expect(again.region.fingerprint == once.region.fingerprint)
    }

    @Test("What was read in a source, solved or decided does not give way, and the message says so")
    func refused() {
        let tail = "own count,2025-06-30"
        #expect(
            problems("productive_hours,,1400,,,hours per fte per year,\(tail)") == [
                "measured.csv:2:1: 'productive_hours' is graded A (Handleiding Overheidstarieven "
                    + "2023); only an assumption, graded C, gives way to a measured figure"
            ])
        #expect(
            problems("detection_hazard,,0.02,,,per month,\(tail)") == [
                "measured.csv:2:1: 'detection_hazard' is solved from others; calibrate it instead"
            ])
        #expect(problems("pay_to_use,,1,,,yes or no,\(tail)").count == 1)
        #expect(
            problems("weekly_hors,,0.5,,,hours per week,\(tail)") == [
                "measured.csv:2:1: 'weekly_hors' is no parameter of the model; "
                    + "did you mean 'weekly_hours'?"
            ])
        #expect(
            problems("weekly_hours,,0.5,,,hours,\(tail)") == [
                "measured.csv:2:21: 'weekly_hours' is in 'hours per week', not in 'hours'"
            ])
    }

    @Test("Values out of bounds, half a range, a strange subject or the same twice are refused")
    func unfit() {
        let tail = "hours per week,own count,2025-06-30"
        #expect(problems("weekly_hours,,900,,,\(tail)").first?.contains("900 is not") == true)
        #expect(problems("weekly_hours,,0.5,0.3,,\(tail)").first?.contains("range") == true)
        #expect(problems("weekly_hours,,0.5,0.6,0.9,\(tail)").first?.contains("between") == true)
        #expect(problems("weekly_hours,south,0.5,,,\(tail)").first?.contains("south") == true)
        #expect(problems("weekly_hours,,0.5,,,hours per week,own count,2025-13-01").count == 1)
        #expect(
            problems("weekly_hours,,0.5,,,\(tail)\nweekly_hours,,0.6,,,\(tail)").first
                == "measured.csv:3:1: 'weekly_hours' is measured twice")
        #expect(
            problems("form_share,,0.5,,,share,own count,2025-06-30").first?
                .contains("name one: sexual, labour") == true)
    }

    @Test("Shares that no longer add up are refused at the row that moved them")
    func shares() {
        let found = problems("form_share,sexual,0.5,,,share,own count,2025-06-30")
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("measured.csv:2:") == true)
        #expect(found.first?.contains("not to 1") == true, "\(found)")
    }

    @Test("A column that looks personal is refused")
    func personal() {
        let found = problems(
            "weekly_hours,0.5,hours per week,own count,2025-06-30,x",
            columns: "parameter,value,unit,source,date,client")
        #expect(found.count == 1)
        #expect(found.first?.contains("looks like the name of a person") == true)
        #expect(problems("x", columns: "parameter").contains { $0.contains("'unit' is missing") })
    }
}
