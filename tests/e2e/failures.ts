// A reporter: what failed, as one short plain text file (failures.txt among the test results), for people and for CI.
import type { FullConfig, FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { mkdirSync, writeFileSync } from 'node:fs'

const COLOURS = /\u001b\[[0-9;]*m/g

export default class Failures implements Reporter {
  private readonly found: string[] = []
  private folder = 'test-results'

  onBegin(config: FullConfig): void {
    this.folder = config.projects[0]?.outputDir ?? this.folder
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === 'passed' || result.status === 'skipped') return
    const where = `${test.location.file.split('/').pop()}:${test.location.line}`
    const errors = result.errors.map((error) => (error.message ?? error.value ?? '').replace(COLOURS, ''))
    const short = errors.map((text) => text.split('\n').slice(0, 14).join('\n')).join('\n\n')
    this.found.push(`${where}  ${test.title}  (${result.status} after ${result.duration} ms)\n${short}\n`)
  }

  onEnd(result: FullResult): void {
    mkdirSync(this.folder, { recursive: true })
    const all = this.found.length === 0 ? `nothing failed (${result.status})\n` : this.found.join('\n')
    writeFileSync(`${this.folder}/failures.txt`, all)
  }
}
