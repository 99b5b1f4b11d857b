// The forms in Norwegian.
import { expect, test } from './fixtures'
import { CREATE } from './pages/users'

test.describe('in Norwegian', () => {
  test.use({ locale: 'nb-NO' })

  test('help, slips and results are in Norwegian', async ({ page, sandbox, enter }) => {
    await enter('/users/new')
    const phone = page.getByRole('textbox', { name: 'Telefon' })
    await expect(phone).toHaveAccessibleDescription(
      'Med landkode, slik som +47 912 34 567. Et nummer uten regnes som norsk.',
    )
    await phone.fill('912 34 56')
    await page.getByRole('textbox', { name: 'E-post' }).fill('ny.ansatt@fjordbank.example')
    await expect(phone).toHaveAccessibleDescription(/Et norsk nummer har 8 sifre; dette har 7\.$/)
    await page.getByRole('textbox', { name: 'Fullt navn' }).fill('Ny Ansatt')
    await phone.fill('91234567')
    await page.getByRole('main').getByRole('button', { name: 'Opprett bruker' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'ny.ansatt@fjordbank.example opprettet' })).toBeVisible()
    await expect(sandbox).toHaveReceived(CREATE, { times: 1 })
  })
})
