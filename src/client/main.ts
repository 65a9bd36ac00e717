import * as Turbo from '@hotwired/turbo'
import '../assessments/answer-progress.element.ts'
import '../coding/code-search.element.ts'
import '../coding/coding-desk.element.ts'
import '../meetings/agenda-stepper.element.ts'
import '../meetings/time-left.element.ts'
import '../meetings/wall-clock.element.ts'
import '../priorities/ballot.element.ts'
import '../sources/loading-progress.element.ts'
import '../ui/chart/chart-picture.element.ts'
import './copy-text.element.ts'
import './live-page.element.ts'

Turbo.start()
